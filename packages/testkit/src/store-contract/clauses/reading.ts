/** Clauses on reading: order, pages and their edges, both directions, limits. */
import type { Position, Revision } from '@lovebank/core'
import { type EventStore, MAX_PAGE_SIZE, type StoredEvent } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, eventsOf, numberOf, numbersOf, pagesOf, rightOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, freshTenant, sampleEvent, sampleEvents, streamOf } from '../samples.ts'

const revision = (value: number): Revision => value as Revision

const grows = (events: ReadonlyArray<StoredEvent>): boolean =>
  events.every((event, index) => index === 0 || event.position > (events[index - 1]?.position ?? -1))

/** Two streams written in turn: 0, 2, 4 … in `a`, 1, 3, 5 … in `b`. */
const writeInTurn = async (store: EventStore, count: number) => {
  const tenant = freshTenant()
  for (const n of upTo(count)) await append(store, tenant, [sampleEvent(n)], any, n % 2 === 0 ? 'a' : 'b')
  return tenant
}

const sizesOf = (pages: ReadonlyArray<{ readonly events: ReadonlyArray<unknown> }>): ReadonlyArray<number> =>
  pages.map((page) => page.events.length)

export const reading: ReadonlyArray<Clause<EventStore>> = [
  clause('gives no page for a stream and a tenant that were never written', async (store) => {
    const tenant = freshTenant()
    expect(await pagesOf(store.readStream(streamOf(tenant)))).toEqual([])
    expect(await pagesOf(store.readStream(streamOf(tenant), { direction: 'backward' }))).toEqual([])
    expect(await pagesOf(store.readAll(tenant))).toEqual([])
    expect(await pagesOf(store.readAll(tenant, { direction: 'backward' }))).toEqual([])
  }),

  clause('numbers each stream 0, 1, 2 without a gap and lets positions grow over all', async (store) => {
    const tenant = await writeInTurn(store, 12)
    const all = await eventsOf(store.readAll(tenant))
    expect(all.map(numberOf)).toEqual(upTo(12))
    expect(grows(all)).toBe(true)
    expect(all.map((event) => event.revision)).toEqual(upTo(12).map((n) => Math.floor(n / 2)))
  }),

  clause('reads a stream forward and backward with nothing lost at any page edge', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(7))
    const stream = streamOf(tenant)
    for (const pageSize of upTo(8, 1)) {
      expect(await numbersOf(store.readStream(stream, { pageSize }))).toEqual(upTo(7))
      const backward = await numbersOf(store.readStream(stream, { pageSize, direction: 'backward' }))
      expect(backward).toEqual(upTo(7).toReversed())
    }
  }),

  clause('reads all forward and backward with nothing lost at any page edge', async (store) => {
    const tenant = await writeInTurn(store, 7)
    for (const pageSize of upTo(8, 1)) {
      expect(await numbersOf(store.readAll(tenant, { pageSize }))).toEqual(upTo(7))
      const backward = await numbersOf(store.readAll(tenant, { pageSize, direction: 'backward' }))
      expect(backward).toEqual(upTo(7).toReversed())
    }
  }),

  clause('fills every page but the last, and gives no empty one', async (store) => {
    const tenant = await writeInTurn(store, 12)
    const stream = streamOf(tenant)
    expect(sizesOf(await pagesOf(store.readStream(stream, { pageSize: 4 })))).toEqual([4, 2])
    expect(sizesOf(await pagesOf(store.readStream(stream, { pageSize: 3 })))).toEqual([3, 3])
    expect(sizesOf(await pagesOf(store.readAll(tenant, { pageSize: 5 })))).toEqual([5, 5, 2])
    expect(sizesOf(await pagesOf(store.readAll(tenant, { pageSize: MAX_PAGE_SIZE })))).toEqual([12])
  }),

  clause('reads a stream from a revision on, that one included', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(6))
    const stream = streamOf(tenant)
    for (const from of upTo(8)) {
      const forward = await numbersOf(store.readStream(stream, { from: revision(from), pageSize: 2 }))
      expect(forward).toEqual(upTo(6).filter((n) => n >= from))
      const backward = store.readStream(stream, { from: revision(from), pageSize: 2, direction: 'backward' })
      expect(await numbersOf(backward)).toEqual(
        upTo(6)
          .filter((n) => n <= from)
          .toReversed(),
      )
    }
  }),

  clause('reads all after or before a position, that one excluded', async (store) => {
    const tenant = await writeInTurn(store, 6)
    for (const { position } of await eventsOf(store.readAll(tenant))) {
      const all = await eventsOf(store.readAll(tenant))
      const after = await eventsOf(store.readAll(tenant, { from: position, pageSize: 2 }))
      expect(after).toEqual(all.filter((event) => event.position > position))
      const before = await eventsOf(store.readAll(tenant, { from: position, pageSize: 2, direction: 'backward' }))
      expect(before).toEqual(all.filter((event) => event.position < position).toReversed())
    }
  }),

  clause('stops at a limit, across pages and in both directions', async (store) => {
    const tenant = await writeInTurn(store, 12)
    const stream = streamOf(tenant)
    for (const limit of upTo(6)) {
      expect(await numbersOf(store.readAll(tenant, { limit, pageSize: 2 }))).toEqual(upTo(limit))
      expect(await numbersOf(store.readAll(tenant, { limit, pageSize: 2, direction: 'backward' }))).toEqual(
        upTo(12).toReversed().slice(0, limit),
      )
      expect(await numbersOf(store.readStream(stream, { limit, pageSize: 2 }))).toEqual(upTo(limit).map((n) => n * 2))
    }
  }),

  clause('lets a reader leave early and others read on', async (store) => {
    const tenant = await writeInTurn(store, 6)
    for await (const page of store.readAll(tenant, { pageSize: 1 })) {
      await rightOf(() => Promise.resolve(page))
      break
    }
    await append(store, tenant, [sampleEvent(6)])
    expect(await numbersOf(store.readAll(tenant))).toEqual(upTo(7))
  }),

  clause('knows the head of every tenant, and none where nothing is', async (store) => {
    const tenant = freshTenant()
    expect(await rightOf(store.head(tenant))).toBe(undefined)
    const appended = await append(store, tenant, sampleEvents(3))
    await append(store, freshTenant(), sampleEvents(3))
    const head: Position | undefined = await rightOf(store.head(tenant))
    expect(head).toBe(appended.position)
  }),
]
