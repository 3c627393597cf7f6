/** A bank under load that rebuilds its balances again and again, until it is killed; or once, and tells the digests. */
import { balances } from '@lovebank/core'
import { openBank } from '@lovebank/runtime'
import { digestOf, load, openTown, tenant } from './town.ts'

const [path = '', mode = 'until killed'] = process.argv.slice(2)

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const store = await openTown(path)
const bank = openBank({ tenant, store, policies: [] })
const stop = new AbortController()
const loading = load(store, bank, stop.signal)

const rebuildOnce = async (): Promise<void> => {
  const run = bank.rebuild(balances, { force: true, pageSize: 50, saveEvery: 500 })
  for await (const { tag } of run) say(tag)
  const ended = await run.result()
  if (ended._tag === 'Left') throw new Error(ended.left.message)
}

if (mode === 'until killed') {
  for (;;) {
    await rebuildOnce()
    const back = await bank.rollBack(balances)()
    if (back._tag === 'Left' && back.left.tag !== 'NothingBefore') throw new Error(back.left.message)
    say('rolledBack')
  }
}

await rebuildOnce()
stop.abort()
const asked = await loading
const served = await bank.query(balances)()
// Nobody has built or saved this one.
const undisturbed = await bank.query({ ...balances, name: 'undisturbed' })()
if (served._tag === 'Left' || undisturbed._tag === 'Left') throw new Error('not answered')
say(JSON.stringify({ asked, served: digestOf(served.right), undisturbed: digestOf(undisturbed.right) }))
await bank.close()
