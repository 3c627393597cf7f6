/** Clauses on the calls themselves: giving up, deadlines, and the end of a store. */
import type { EventStore, StoreError } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, endOf, eventsOf, leftOf, requestOf, rightOf } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { freshTenant, sampleEvents, streamOf } from '../samples.ts'

const stoppedTags = async (
  store: EventStore,
  options: object,
): Promise<ReadonlyArray<StoreError['tag'] | undefined>> => {
  const tenant = freshTenant()
  return [
    (await leftOf(store.append(requestOf(tenant, sampleEvents(1)), options))).tag,
    (await leftOf(store.head(tenant, options))).tag,
    (await leftOf(store.flush(options))).tag,
    await endOf(store.readAll(tenant, options)),
    await endOf(store.readStream(streamOf(tenant), options)),
  ]
}

export const calls: ReadonlyArray<Clause<EventStore>> = [
  clause('carries out nothing for a caller who has given up', async (store) => {
    const options = { signal: AbortSignal.abort() }
    expect(await stoppedTags(store, options)).toEqual(Array(5).fill('Aborted'))
    const tenant = freshTenant()
    await store.append(requestOf(tenant, sampleEvents(1)), options)()
    expect(await eventsOf(store.readAll(tenant))).toEqual([])
  }),

  clause('answers DeadlineExceeded where no time is left', async (store) => {
    expect(await stoppedTags(store, { timeoutMillis: 0 })).toEqual(Array(5).fill('DeadlineExceeded'))
  }),

  clause('stops a long read between two pages when its signal aborts', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(4))
    const stop = new AbortController()
    const tags: Array<string> = []
    for await (const page of store.readAll(tenant, { pageSize: 1, signal: stop.signal })) {
      tags.push(page._tag === 'Left' ? page.left.tag : 'page')
      stop.abort()
    }
    expect(tags).toEqual(['page', 'Aborted'])
  }),

  clause('does nothing before a call is run', async (store) => {
    const tenant = freshTenant()
    store.append(requestOf(tenant, sampleEvents(1)))
    await new Promise((resolve) => setImmediate(resolve))
    expect(await rightOf(store.head(tenant))).toBe(undefined)
  }),

  clause('answers StoreClosed to every call after it was closed, and closes again in peace', async (store) => {
    await append(store, freshTenant(), sampleEvents(1))
    await store.close()
    await store.close()
    expect(await stoppedTags(store, {})).toEqual(Array(5).fill('StoreClosed'))
  }),

  clause('carries out what is under way when it closes', async (store, { reopen }) => {
    const tenant = freshTenant()
    const appending = store.append(requestOf(tenant, sampleEvents(2)))()
    await store.close()
    expect(await appending).toMatchObject({ right: { lastRevision: 1 } })
    if (reopen !== undefined) expect(await eventsOf((await reopen()).readAll(tenant))).toHaveLength(2)
  }),

  clause('shows at once what it will keep soon, and keeps it when it was flushed', async (store, { reopen }) => {
    const tenant = freshTenant()
    const appended = await rightOf(store.append(requestOf(tenant, sampleEvents(2)), { durability: 'soon' }))
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(2)
    expect(await rightOf(store.head(tenant))).toBe(appended.position)
    await rightOf(store.flush())
    if (reopen !== undefined) expect(await eventsOf((await reopen()).readAll(tenant))).toHaveLength(2)
  }),

  clause('ends a live subscription when it closes', async (store) => {
    const stop = new AbortController()
    const ended = endOf(store.subscribe(freshTenant(), { signal: stop.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    await store.close()
    expect(await ended).toBe('StoreClosed')
  }),

  clause('holds everything after it was opened again, and numbers on', async (first, { reopen }) => {
    if (reopen === undefined) return
    const tenant = freshTenant()
    await append(first, tenant, sampleEvents(3))
    const before = await eventsOf(first.readAll(tenant))
    const store = await reopen()
    expect(await eventsOf(store.readAll(tenant))).toEqual(before)
    const { firstRevision, position } = await append(store, tenant, sampleEvents(1, 3))
    expect(firstRevision).toBe(3)
    expect(position).toBeGreaterThan(before.at(-1)?.position ?? Number.MAX_SAFE_INTEGER)
  }),
]
