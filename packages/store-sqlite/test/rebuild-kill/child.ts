/** A bank under load that rebuilds its balances and rolls back, again and again, until it is killed. */
import { balances } from '@lovebank/core'
import { openBank } from '@lovebank/runtime'
import { load, openTown, rebuildOnce, tenant } from './town.ts'

const [path = ''] = process.argv.slice(2)

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const store = await openTown(path)
const bank = openBank({ tenant, store, policies: [] })
void load(store, bank, new AbortController().signal)

for (;;) {
  await rebuildOnce(bank, say)
  const back = await bank.rollBack(balances)()
  if (back._tag === 'Left' && back.left.tag !== 'NothingBefore') throw new Error(back.left.message)
  say('rolledBack')
}
