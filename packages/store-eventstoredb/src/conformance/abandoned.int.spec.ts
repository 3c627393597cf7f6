/** Point 18: reads and subscriptions that nobody follows to their end are let go of at the server. */
import { EventStoreDBClient } from '@eventstore/db-client'
import type { StreamName } from '@lovebank/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyVersion, happening, rightOf, storedOf } from '../../test/adapter-answers.ts'
import { eventsOf } from '../../test/bare-client.ts'
import { openStore, openSubject, streamOf } from '../../test/subject.ts'

const { name, connectionString, client, store, freshTenant, testOnTestServer } = await openSubject()

/** More than the 100 calls that a connection may have at the server. */
const MANY = 150

const tenant = freshTenant()
const stream: StreamName = streamOf(tenant)

/** Far more than the buffers on the way hold, so that a read that is abandoned is really under way. */
beforeAll(async () => {
  const text = 'x'.repeat(5_000)
  for (let n = 0; n < 10; n += 1) {
    const events = Array.from({ length: 100 }, (_, index) => happening(n * 100 + index, { text }))
    await rightOf(store.append({ stream, expected: anyVersion, events }))
  }
})

const signal = AbortSignal.timeout(60_000)

const READS = [
  { what: 'reads of a stream', read: () => store.readStream(stream, { pageSize: 10 }) },
  { what: 'reads backwards', read: () => store.readStream(stream, { pageSize: 10, direction: 'backward' }) },
  { what: 'reads of all', read: () => store.readAll(tenant, { pageSize: 10 }) },
  { what: 'subscriptions', read: () => store.subscribe(tenant, { pageSize: 10, signal }) },
]

const STOPS = [
  { how: 'left', stop: (): boolean => true },
  {
    how: 'broken off by an error of the reader',
    stop: (): boolean => {
      throw new Error('the reader fails')
    },
  },
]

describe(`conformance of ${name}`, () => {
  describe.each(STOPS)('$how', ({ stop }) => {
    test.each(READS)('point 18, A: many $what may be abandoned, and the next read is served', async ({ read }) => {
      for (let n = 0; n < MANY; n += 1) {
        try {
          for await (const page of read()) if (page._tag === 'Right' && stop()) break
        } catch (error) {
          expect(error).toMatchObject({ message: 'the reader fails' })
        }
      }
      expect(await storedOf(store.readStream(stream, { limit: 3, timeoutMillis: 5_000 }))).toHaveLength(3)
    })
  })

  test('point 18, S: many reads may be cancelled, and the next read is served', async () => {
    for (let n = 0; n < MANY; n += 1) {
      const reading = client.readStream(stream)
      for await (const _ of reading) break
      await reading.cancel()
    }
    expect(await eventsOf(client, stream, { maxCount: 3 })).toHaveLength(3)
  })

  testOnTestServer('point 18, A: no call stays open at the server, however a read ends', async (server) => {
    const first = await storedOf(store.readAll(tenant, { limit: 1 }))
    await storedOf(store.readStream(stream, { pageSize: 100 }))
    await storedOf(store.readStream(stream, { limit: 5 }))
    await rightOf(store.head(tenant))
    for (const { read } of READS) for await (const page of read()) if (page._tag === 'Right') break
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

  test('point 18, S: the client is disposed of at once after many cancelled reads', async () => {
    const other = EventStoreDBClient.connectionString(connectionString)
    for (let n = 0; n < MANY; n += 1) {
      const reading = other.readStream(stream)
      for await (const _ of reading) break
      await reading.cancel()
    }
    const before = performance.now()
    await other.dispose()
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
