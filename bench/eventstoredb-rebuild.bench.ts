/** reading a tenant's log from EventStoreDB through the adapter, folding nothing and folding balances, against the bare client */
import { balances, decodeRecorded } from '@lovebank/core'
import type { EventStore, StoredEvent } from '@lovebank/runtime'
import { TENANT, writeAccounts } from './accounts.ts'
import { measureInTurn, medianOf, type Side, timed } from './measure.ts'
import { perSecond, runBench, type Sizes } from './report.ts'
import { type BothSides, openBothSides } from './test-server.ts'

const ACCOUNTS = 1_000

const expectAll = (read: number, events: number): void => {
  if (read < events) throw new Error(`read ${read} of ${events} events`)
}

const bareSide = ({ bare }: BothSides, events: number): Side => ({
  name: 'bare client, folding nothing',
  run: () =>
    timed(events, async () => {
      let read = 0
      for await (const { event } of bare.readAll()) if (event?.data !== undefined) read += 1
      expectAll(read, events)
    }),
})

const readAllOf = async (store: EventStore, take: (event: StoredEvent) => void): Promise<number> => {
  let read = 0
  for await (const page of store.readAll(TENANT)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    for (const event of page.right.events) take(event)
    read += page.right.events.length
  }
  return read
}

const nothingSide = ({ store }: BothSides, events: number): Side => ({
  name: 'adapter, folding nothing',
  run: () => timed(events, async () => expectAll(await readAllOf(store, () => undefined), events)),
})

const balancesSide = ({ store }: BothSides, events: number): Side => ({
  name: 'adapter, folding balances',
  run: () =>
    timed(events, async () => {
      let state = balances.initialState()
      const fold = (stored: StoredEvent): void => {
        const recorded = decodeRecorded(stored)
        if (recorded._tag === 'Left') throw new Error(recorded.left.errors.join('; '))
        state = balances.apply(state, recorded.right)
      }
      expectAll(await readAllOf(store, fold), events)
    }),
})

const run = async ({ scale }: Sizes) => {
  const sides = await openBothSides()
  const eventsEach = Math.max(2, Math.round(200 * scale))
  await writeAccounts(sides.store, ACCOUNTS, eventsEach)
  const events = ACCOUNTS * eventsEach
  const measured = await measureInTurn([
    bareSide(sides, events),
    nothingSide(sides, events),
    balancesSide(sides, events),
  ])
  await sides.close()
  const ratio = (name: string) => medianOf(measured, name) / medianOf(measured, 'bare client, folding nothing')
  return {
    rows: measured.map(({ name, median }) => ({ side: name, 'events a second': perSecond(median) })),
    figures: [
      { name: 'folding nothing', value: ratio('adapter, folding nothing'), unit: '× the bare client', atLeast: 0.85 },
      { name: 'folding balances', value: ratio('adapter, folding balances'), unit: '× the bare client', atLeast: 0.85 },
    ],
  }
}

await runBench('eventstoredb-rebuild', run)
