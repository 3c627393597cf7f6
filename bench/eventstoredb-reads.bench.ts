/**
 * streams of twenty events at EventStoreDB as the runtime reads them, checked, decoded and folded, for commands that are refused
 * and so write nothing: cold, where each stream is read, and warm, where the server is asked what came after, against the bare
 * client's reading of the same streams
 */
import { createExecutor, type Executor } from '@lovebank/runtime'
import { accountNamed, streamOf, TENANT, writeAccounts } from './accounts.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'
import { type BothSides, openBothSides } from './test-server.ts'
import { depositWish, foundTown } from './town.ts'

const EVENTS_EACH = 20

const readOne = async ({ bare }: BothSides, number: number): Promise<void> => {
  let read = 0
  for await (const { event } of bare.readStream(streamOf(accountNamed(number)))) if (event) read += 1
  if (read !== EVENTS_EACH) throw new Error(`read ${read} of ${EVENTS_EACH} events`)
}

const bareSide = (sides: BothSides, accounts: number): Side => ({
  name: 'bare client',
  run: () =>
    timed(accounts, async () => {
      for (let number = 0; number < accounts; number += 1) await readOne(sides, number)
    }),
})

/** Asks for each account's last work to be credited once more, which the account itself must refuse. */
const refuseAll = async (executor: Executor, accounts: number): Promise<void> => {
  for (let number = 0; number < accounts; number += 1) {
    const wish = depositWish(accountNamed(number), (number + 1) * EVENTS_EACH - 1)
    const outcome = await executor.execute(wish)()
    if (outcome._tag === 'Right' || outcome.left.tag !== 'Refused') throw new Error(`not refused: ${wish.type}`)
  }
}

const coldSide = ({ store }: BothSides, accounts: number): Side => ({
  name: 'runtime, cold',
  run: () => {
    const executor = createExecutor({ tenant: TENANT, store })
    return timed(accounts, () => refuseAll(executor, accounts))
  },
})

const warmSide = ({ store }: BothSides, accounts: number): Side => {
  const executor = createExecutor({ tenant: TENANT, store })
  return { name: 'runtime, warm', run: () => timed(accounts, () => refuseAll(executor, accounts)) }
}

const run = async ({ scale }: Sizes) => {
  const sides = await openBothSides()
  const accounts = Math.ceil(2_000 * scale)
  await foundTown(createExecutor({ tenant: TENANT, store: sides.store }))
  await writeAccounts(sides.store, accounts, EVENTS_EACH)
  const measured = await measureInTurn([
    bareSide(sides, accounts),
    coldSide(sides, accounts),
    warmSide(sides, accounts),
  ])
  await sides.close()
  const ratio = (name: string) => medianOf(measured, name) / medianOf(measured, 'bare client')
  return {
    rows: measured.map(({ name, median }) => ({ side: name, 'streams a second': perSecond(median) })),
    figures: [
      { name: 'cold', value: ratio('runtime, cold'), unit: '× the bare client', atLeast: 0.8 },
      { name: 'warm', value: ratio('runtime, warm'), unit: '× the bare client', atLeast: 0.8 },
    ],
  }
}

await runBench('eventstoredb-reads', run)
