/** Clauses on tenants: nothing crosses from one to the other. */
import type { TenantId } from '@lovebank/core'
import type { EventStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, followedNumbers, numbersOf, rightOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, freshTenant, noStream, sampleEvent, sampleEvents, streamOf } from '../samples.ts'

/** Even numbers for one tenant, odd ones for the other, written in turn. */
const writeForTwo = async (store: EventStore) => {
  const [one, other] = [freshTenant(), freshTenant()]
  for (const n of upTo(10)) await append(store, n % 2 === 0 ? one : other, [sampleEvent(n)], any)
  return { one, other }
}

export const tenants: ReadonlyArray<Clause<EventStore>> = [
  clause('reads of one tenant only what is its own, both ways', async (store) => {
    const { one, other } = await writeForTwo(store)
    expect(await numbersOf(store.readAll(one, { pageSize: 2 }))).toEqual([0, 2, 4, 6, 8])
    expect(await numbersOf(store.readAll(other, { pageSize: 2, direction: 'backward' }))).toEqual([9, 7, 5, 3, 1])
  }),

  clause('keeps streams of the same name under two tenants apart', async (store) => {
    const [one, other] = [freshTenant(), freshTenant()]
    await append(store, one, sampleEvents(2), noStream)
    await append(store, other, sampleEvents(3, 10), noStream)
    expect(await numbersOf(store.readStream(streamOf(one)))).toEqual([0, 1])
    expect(await numbersOf(store.readStream(streamOf(other)))).toEqual([10, 11, 12])
  }),

  clause('does not take a tenant for another whose name begins alike', async (store) => {
    const one = freshTenant()
    const longer = `${one}x` as TenantId
    await append(store, longer, sampleEvents(2), noStream)
    expect(await numbersOf(store.readAll(one))).toEqual([])
    expect(await rightOf(store.head(one))).toBe(undefined)
  }),

  clause('subscribes to one tenant only', async (store) => {
    const { one, other } = await writeForTwo(store)
    const whenLive = async () => {
      await append(store, other, [sampleEvent(11)])
      await append(store, one, [sampleEvent(10)])
    }
    expect(await followedNumbers(store, one, { count: 6, pageSize: 2, whenLive })).toEqual([0, 2, 4, 6, 8, 10])
  }),
]
