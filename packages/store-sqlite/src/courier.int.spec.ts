/** A transfer between two towns comes to the same end wherever the process dies: each write of it is once the last. */
import { copyFileSync } from 'node:fs'
import {
  accountIdOf,
  type CommandId,
  type DomainEvent,
  type Instant,
  personIdOf,
  type TenantId,
  type UnitCode,
  unitIdOf,
  type VolunteerNumber,
} from '@lovebank/core'
import { createCourier, openBank, townDomain, type Wish } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { dyingStore, type Process, processDyingAt } from '../test/dying-store.ts'
import { freshPath, opened } from '../test/opened.ts'
import type { SqliteStore } from './sqlite-store.ts'

const here = 'hetoudian' as TenantId
const there = 'rivertown' as TenantId
const clock = { now: () => '2026-03-10T04:00:00.000Z' as Instant }
const accountId = accountIdOf(personIdOf('V-001' as VolunteerNumber))
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const actor = { kind: 'person', personId: 'mayor' } as const
const profile = { name: '李秀英', birthDate: '1960-05-01' }

const wish = (n: number, type: string, fields: object): Wish =>
  ({ type, commandId: uuid(n) as CommandId, actor, ...fields }) as unknown as Wish

const founding = (other: TenantId, exchange: object): ReadonlyArray<Wish> => [
  wish(1, 'FoundTown', { code: 'T', name: '镇', administratorName: '王镇长' }),
  wish(2, 'RegisterVolunteer', { number: 'V-001', unitId: unitIdOf('T' as UnitCode), profile, skills: [] }),
  wish(3, 'OpenAccount', { holderId: personIdOf('V-001' as VolunteerNumber) }),
  wish(4, 'GrantPoints', { accountId, reference: 'g1', kind: 'donation', from: '镇商会', points: 50 }),
  wish(5, 'AdoptAgreement', {
    ...{ town: other, agreementId: 'pact', effectiveFrom: '2026-01-01', exchange, rounding: 'down', monthlyPoints: 40 },
    ...{ signedOn: '2025-12-20', signedForUs: '刘镇长', signedForThem: '何镇长' },
  }),
]

/** One that arrives, and one that nobody there can take. */
const gifts = [
  { transferId: 'v1', points: 30, toAccountId: accountId },
  { transferId: 'v2', points: 6, toAccountId: 'nobody' },
].map((gift, place) => wish(10 + place, 'RequestTransfer', { accountId, toTown: there, ...gift }))

type Stores = readonly [SqliteStore, SqliteStore]

/** Asks for the gifts, lets banks and courier go in turn until all is done or the process dies. Whether all is done. */
const live = async ([one, other]: Stores): Promise<boolean> => {
  const banks = [
    openBank({ tenant: here, store: one, clock }),
    openBank({ tenant: there, store: other, clock }),
  ] as const
  const courier = createCourier({ tenant: here, store: one, clock }, { tenant: there, store: other, clock })
  for (const gift of gifts) if ((await banks[0].execute(gift)())._tag === 'Left') return false
  for (let moved = 1; moved > 0; ) {
    moved = 0
    for (const part of [banks[0].settle(), banks[1].settle(), courier.carry()]) {
      const done = await part()
      if (done._tag === 'Left') return false
      moved += done.right
    }
  }
  return true
}

const eventsIn = async (tenant: TenantId, store: SqliteStore): Promise<ReadonlyArray<DomainEvent>> => {
  const events: Array<DomainEvent> = []
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    for (const stored of page.right.events) {
      const recorded = townDomain.decodeRecorded(stored)
      if (recorded._tag === 'Left') throw new Error(recorded.left.errors.join())
      events.push(recorded.right.event)
    }
  }
  return events
}

/** What the transfers came to, in whatever order the policies happened to do it. */
const endOf = async ([one, other]: Stores): Promise<ReadonlyArray<string>> =>
  [await eventsIn(here, one), await eventsIn(there, other)].flatMap((events) =>
    events.map((event) => JSON.stringify(event)).toSorted(),
  )

const founded = async (paths: readonly [string, string]): Promise<void> => {
  const stores = [await opened(paths[0]), await opened(paths[1])] as const
  for (const [tenant, store, other, exchange] of [
    [here, stores[0], there, { ours: 2, theirs: 1 }],
    [there, stores[1], here, { ours: 1, theirs: 2 }],
  ] as const) {
    const bank = openBank({ tenant, store, clock })
    for (const one of founding(other, exchange)) {
      const done = await bank.execute(one)()
      if (done._tag === 'Left') throw new Error(`${one.type}: ${JSON.stringify(done.left)}`)
    }
  }
  await stores[0].close()
  await stores[1].close()
}

/** A process that dies, and one that goes on with what it left behind. */
const lifeWith = async (founding: readonly [string, string], process: Process): Promise<ReadonlyArray<string>> => {
  const paths = [freshPath(), freshPath()] as const
  copyFileSync(founding[0], paths[0])
  copyFileSync(founding[1], paths[1])
  const before: Stores = [await opened(paths[0]), await opened(paths[1])]
  const isDone = await live([dyingStore(before[0], process), dyingStore(before[1], process)])
  expect(isDone).toBe(!process.isDead)
  await before[0].close()
  await before[1].close()
  const after: Stores = [await opened(paths[0]), await opened(paths[1])]
  expect(await live(after)).toBe(true)
  const end = await endOf(after)
  await after[0].close()
  await after[1].close()
  return end
}

it('dies at every step and comes to the same end', async () => {
  const paths = [freshPath(), freshPath()] as const
  await founded(paths)
  const whole = processDyingAt(0)
  const end = await lifeWith(paths, whole)
  const types = end.map((text) => JSON.parse(text).type)
  expect(types.filter((type) => type === 'TransferSent')).toHaveLength(1)
  expect(types.filter((type) => type === 'TransferReturned')).toHaveLength(1)
  expect(whole.writes).toBeGreaterThan(15)
  // Whoever dies before a write leaves what somebody leaves who dies after the one before it.
  const deaths = Array.from({ length: whole.writes }, (_, place) => processDyingAt(place + 1))
  const ends = await Promise.all(deaths.map((process) => lifeWith(paths, process)))
  expect(ends).toEqual(deaths.map(() => end))
}, 120_000)
