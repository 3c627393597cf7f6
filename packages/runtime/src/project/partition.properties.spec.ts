/** Partitions of a log are a partition: together all of it, each stream in one, each in order. */
import type { EventId, StreamName, TenantId } from '@lovebank/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventStore, memoryStore, type Pages, type StoredEvent, type SubscriptionPage } from '../index.ts'
import { partitioned, partitionOf } from './partition.ts'

const tenant = 'town' as TenantId

const streamName = fc.string({ minLength: 1, maxLength: 6 }).map((id) => `town.account-${id}` as StreamName)

/** To which streams events were written, one after another. */
const story = fc
  .array(streamName, { minLength: 1, maxLength: 8 })
  .chain((streams) => fc.array(fc.constantFrom(...streams), { maxLength: 60 }))

const written = async (streams: ReadonlyArray<StreamName>): Promise<EventStore> => {
  const store = memoryStore()
  for (const [n, stream] of streams.entries()) {
    const eventId = `00000000-0000-5000-8000-${String(n).padStart(12, '0')}` as EventId
    const events = [{ eventId, type: 'T', data: { type: 'T', n }, metadata: {} }]
    await store.append({ stream, expected: { kind: 'any' }, events })()
  }
  return store
}

const eventsIn = async (pages: Pages): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for await (const page of pages) if (page._tag === 'Right') events.push(...page.right.events)
  return events
}

async function* untilLive(pages: Pages<SubscriptionPage>): Pages {
  for await (const page of pages) {
    yield page
    if (page._tag === 'Left' || page.right.isLive) return
  }
}

const ways = {
  'read to the end': (reader: Pick<EventStore, 'readAll'>, pageSize: number) =>
    eventsIn(reader.readAll(tenant, { pageSize })),
  'followed until live': (reader: Pick<EventStore, 'subscribe'>, pageSize: number) =>
    eventsIn(untilLive(reader.subscribe(tenant, { pageSize, signal: new AbortController().signal }))),
}

describe.each(Object.entries(ways))('the partitions of a log, %s', (_, read) => {
  it('are together the log, whole streams each, in its order', async () => {
    const sizes = [fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20 })] as const
    await fc.assert(
      fc.asyncProperty(story, ...sizes, async (streams, partitions, pageSize) => {
        const store = await written(streams)
        const shares: Array<ReadonlyArray<StoredEvent>> = []
        for (let partition = 1; partition <= partitions; partition += 1)
          shares.push(await read(partitioned(store, { partition, partitions }), pageSize))
        const positionsOf = (share: ReadonlyArray<StoredEvent>) => share.map(({ position }) => position)
        for (const share of shares) expect(positionsOf(share)).toEqual(positionsOf(share).toSorted((a, b) => a - b))
        const together = shares.flat().toSorted((a, b) => a.position - b.position)
        expect(together).toEqual(await eventsIn(store.readAll(tenant)))
        const owners = shares.flatMap((share) => [...new Set(share.map(({ stream }) => stream))])
        expect(new Set(owners).size).toBe(owners.length)
      }),
      { numRuns: 60 },
    )
  })
})

it('a thousand streams fall to ten partitions in nearly equal shares', () => {
  const counts = new Map<number, number>()
  for (let n = 0; n < 1_000; n += 1) {
    const partition = partitionOf(`town.account-${n}` as StreamName, 10)
    counts.set(partition, (counts.get(partition) ?? 0) + 1)
  }
  expect(counts.size).toBe(10)
  expect(Math.max(...counts.values())).toBeLessThan(150)
  expect(Math.min(...counts.values())).toBeGreaterThan(60)
})
