/** Clauses on reads of some types only: nothing else comes, nothing is lost, and the reader knows how far he has come. */
import type { TenantId } from '@lovebank/core'
import type { EventStore, Page } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, follow, numberOf, numbersOf, pagesOf, rightOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, eventOfType, freshTenant, mixedEvents, SAMPLE_TYPES, sampleTypeOf } from '../samples.ts'

const [HAPPENED, SETTLED, ENDED] = SAMPLE_TYPES

const COUNT = 12

/** 0, 1, 2 … of three types in turn, over two streams, among another tenant's. */
const writeMixed = async (store: EventStore, count = COUNT): Promise<TenantId> => {
  const [tenant, other] = [freshTenant(), freshTenant()]
  for (const [n, event] of mixedEvents(count).entries()) {
    await append(store, tenant, [event], any, n % 2 === 0 ? 'a' : 'b')
    if (n % 4 === 0) await append(store, other, [eventOfType(HAPPENED, n)])
  }
  return tenant
}

const ofTypes = (types: ReadonlyArray<string>, count = COUNT): ReadonlyArray<number> =>
  upTo(count).filter((n) => types.includes(sampleTypeOf(n)))

const CHOICES: ReadonlyArray<ReadonlyArray<string>> = [
  [],
  [HAPPENED],
  [SETTLED, ENDED],
  [HAPPENED, SETTLED, ENDED],
  ['NeverWritten'],
]

const lastOf = <A>(list: ReadonlyArray<A>): A | undefined => list.at(-1)

/** Every event on a page lies within what was looked at, and the pages go on where the one before has ended. */
const expectToReachOn = (pages: ReadonlyArray<Page>): void => {
  let before = -1
  for (const { events, reached = -1 } of pages) {
    expect(reached).toBeGreaterThan(before)
    for (const { position } of events) {
      expect(position).toBeGreaterThan(before)
      expect(position).toBeLessThanOrEqual(reached)
    }
    before = reached
  }
}

export const types: ReadonlyArray<Clause<EventStore>> = [
  clause('reads only the types that are asked for, in both directions, at any page size', async (store) => {
    const tenant = await writeMixed(store)
    for (const chosen of CHOICES)
      for (const pageSize of [1, 2, 3, COUNT]) {
        const options = { types: chosen, pageSize }
        expect(await numbersOf(store.readAll(tenant, options))).toEqual(ofTypes(chosen))
        const backward = await numbersOf(store.readAll(tenant, { ...options, direction: 'backward' }))
        expect(backward).toEqual(ofTypes(chosen).toReversed())
      }
  }),

  clause('fills every page of some types but the last', async (store) => {
    const tenant = await writeMixed(store)
    const pages = await pagesOf(store.readAll(tenant, { types: [HAPPENED, SETTLED], pageSize: 3 }))
    expect(pages.map(({ events }) => events.length).filter((size) => size > 0)).toEqual([3, 3, 2])
  }),

  clause('stops at a limit of events of some types', async (store) => {
    const tenant = await writeMixed(store)
    for (const limit of upTo(5)) {
      const chosen = { types: [SETTLED], limit, pageSize: 2 }
      expect(await numbersOf(store.readAll(tenant, chosen))).toEqual(ofTypes([SETTLED]).slice(0, limit))
      const backward = await numbersOf(store.readAll(tenant, { ...chosen, direction: 'backward' }))
      expect(backward).toEqual(ofTypes([SETTLED]).toReversed().slice(0, limit))
    }
  }),

  clause('tells how far it looked, to the last event even where it is of another type', async (store) => {
    const tenant = await writeMixed(store)
    const head = await rightOf(store.head(tenant))
    for (const chosen of [...CHOICES, undefined])
      for (const pageSize of [1, 2, 3, COUNT]) {
        const pages = await pagesOf(store.readAll(tenant, { types: chosen, pageSize }))
        expect(lastOf(pages)?.reached).toBe(head)
        expectToReachOn(pages)
      }
    expect(await pagesOf(store.readAll(tenant, { types: [HAPPENED], from: head }))).toEqual([])
    expect(await pagesOf(store.readAll(freshTenant(), { types: [HAPPENED] }))).toEqual([])
  }),

  clause('loses nothing for who goes on from any place that it told', async (store) => {
    const tenant = await writeMixed(store)
    const wanted = { types: [ENDED, SETTLED], pageSize: 1 }
    const before: Array<number> = []
    for (const { events, reached } of await pagesOf(store.readAll(tenant, wanted))) {
      before.push(...events.map(numberOf))
      const after = await numbersOf(store.readAll(tenant, { ...wanted, from: reached }))
      expect([...before, ...after]).toEqual(ofTypes(wanted.types))
    }
  }),

  clause(
    'gives a subscriber only the types that he asked for, and tells him of the others that they came',
    async (store) => {
      const tenant = await writeMixed(store, 5)
      const later = mixedEvents(4, 5)
      const pages = await follow(store, tenant, {
        types: [HAPPENED],
        count: 3,
        pageSize: 2,
        whenLive: async () => {
          for (const event of later) await append(store, tenant, [event])
        },
      })
      expect(pages.flatMap(({ events }) => events).map(numberOf)).toEqual([0, 3, 6])
      expectToReachOn(pages)
    },
  ),

  clause('tells a live subscriber how far the log is, where only other types are written', async (store) => {
    const tenant = await writeMixed(store, 3)
    const reached: Array<number | undefined> = []
    const stop = new AbortController()
    let wanted = await rightOf(store.head(tenant))
    for await (const answer of store.subscribe(tenant, { types: ['NeverWritten'], signal: stop.signal })) {
      const page = await rightOf(() => Promise.resolve(answer))
      expect(page.events).toEqual([])
      if (page.reached !== wanted) continue
      reached.push(page.reached)
      if (reached.length === 3) break
      wanted = (await append(store, tenant, [eventOfType(ENDED, 0)])).position
    }
    stop.abort()
    expect(reached).toHaveLength(3)
  }),
]
