/** Point 18: reads and subscriptions that nobody follows to their end are let go of at the server. */
import { EventStoreDBClient } from '@eventstore/db-client'
import type { StreamName } from '@lovebank/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { rightOf, storedOf } from '../../test/adapter-answers.ts'
import { eventsOf } from '../../test/bare-client.ts'
import { openStore, openSubject, streamOf } from '../../test/subject.ts'

const { name, connectionString, store, freshTenant, testOnTestServer, fill } = await openSubject()

/** More than the 100 calls that a connection may have at the server. */
const MANY = 150

const tenant = freshTenant()
const stream: StreamName = streamOf(tenant)

/** More than the buffers on the way hold, so that a read that is abandoned is really under way. */
beforeAll(() => fill(stream, 3_000))

const signal = AbortSignal.timeout(60_000)

const READS = [
  { what: 'reads of a stream', read: () => store.readStream(stream, { pageSize: 10 }) },
  { what: 'reads backwards', read: () => store.readStream(stream, { pageSize: 10, direction: 'backward' }) },
  { what: 'reads of all', read: () => store.readAll(tenant, { pageSize: 10 }) },
  { what: 'subscriptions', read: () => store.subscribe(tenant, { pageSize: 10, signal }) },
]

describe(`conformance of ${name}`, () => {
  test('point 18, A: many reads may be abandoned, and the next is served', async () => {
    for (let n = 0; n < MANY; n += 1) for await (const _ of store.readStream(stream, { pageSize: 10 })) break
    expect(await storedOf(store.readStream(stream, { limit: 3, timeoutMillis: 5_000 }))).toHaveLength(3)
  })

  test('point 18, A: many readers of every kind may fail, and the next is served', async () => {
    const failing = async (n: number): Promise<void> => {
      for await (const _ of READS[n % READS.length]?.read() ?? []) throw new Error('the reader fails')
    }
    for (let n = 0; n < MANY; n += 1) await expect(failing(n)).rejects.toThrow('the reader fails')
    expect(await storedOf(store.readStream(stream, { limit: 3, timeoutMillis: 5_000 }))).toHaveLength(3)
  })

  testOnTestServer('point 18, A: no call stays open at the server, however a read ends', async (server) => {
    const first = await storedOf(store.readAll(tenant, { limit: 1 }))
    await storedOf(store.readStream(stream, { pageSize: 100 }))
    await storedOf(store.readStream(stream, { limit: 5 }))
    await rightOf(store.head(tenant))
    for (const { read } of READS) for await (const _ of read()) break
    const gone = new AbortController()
    for await (const page of store.subscribe(tenant, { signal: gone.signal, after: first[0]?.position })) {
      if (page._tag === 'Right') gone.abort()
    }
    await expect.poll(server.openCalls).toBe(0)
  })

  testOnTestServer('point 18, A: a read whose time is over lets go of a server that says nothing', async (server) => {
    server.faults.inject('read', { kind: 'hold' }, { when: (met) => met === stream })
    const [page] = await Array.fromAsync(store.readStream(stream, { timeoutMillis: 100 }))
    expect(page).toMatchObject({ _tag: 'Left', left: { tag: 'DeadlineExceeded' } })
    await expect.poll(server.openCalls).toBe(0)
    server.faults.clear()
  })

  test('point 18, A: a store closes at once, whatever is open', async () => {
    const other = await openStore(connectionString)
    const reading = other.readStream(stream, { pageSize: 10 })[Symbol.asyncIterator]()
    const following = other.subscribe(tenant, { signal })[Symbol.asyncIterator]()
    await Promise.all([reading.next(), following.next()])
    const before = performance.now()
    await other.close()
    expect(performance.now() - before).toBeLessThan(1_000)
    await reading.return?.()
    await following.return?.()
  })

  test('point 18, S: many reads may be cancelled; the next is served, and the client is disposed of at once', async () => {
    const other = EventStoreDBClient.connectionString(connectionString)
    for (let n = 0; n < MANY; n += 1) {
      const reading = other.readStream(stream)
      for await (const _ of reading) break
      await reading.cancel()
    }
    expect(await eventsOf(other, stream, { maxCount: 3 })).toHaveLength(3)
    const before = performance.now()
    await other.dispose()
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
