/** Points 13 and 17: what a stream's metadata hide from its readers, and links whose target is there or gone. */
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client'
import { openTestServer } from '@lovebank/eventstoredb-testserver'
import { describe, expect, onTestFinished, test } from 'vitest'
import { endOf, happenings, noStream, rightOf, saidBy, storedOf } from '../../test/adapter-answers.ts'
import { appendBare, resolvedOf, revisionsOf, samples } from '../../test/bare-client.ts'
import { openSubject, streamOf } from '../../test/subject.ts'

const { name, client, store, freshStream, freshTenant, testOnTestServer, isTestServer } = await openSubject()

/** Of a stream of ten, after which two are written. */
const HIDDEN = [
  { by: '$maxCount', metadata: { maxCount: 3 }, before: [7, 8, 9], after: [9, 10, 11] },
  { by: '$tb', metadata: { truncateBefore: 4 }, before: [4, 5, 6, 7, 8, 9], after: [4, 5, 6, 7, 8, 9, 10, 11] },
  { by: '$maxCount and a $tb below it', metadata: { maxCount: 2, truncateBefore: 4 }, before: [8, 9], after: [10, 11] },
  { by: '$maxCount and a $tb above it', metadata: { maxCount: 5, truncateBefore: 9 }, before: [9], after: [9, 10, 11] },
  { by: 'a $tb beyond the tip', metadata: { truncateBefore: 11 }, before: [], after: [11] },
  {
    by: 'a $maxAge of a day',
    metadata: { maxAge: 86_400 },
    before: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    after: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  },
]

const link = (revision: number, stream: string) =>
  binaryEvent({ type: '$>', data: Buffer.from(`${revision}@${stream}`) })

describe(`conformance of ${name}`, () => {
  test.each(HIDDEN)('point 13, S: $by hides events, and revisions go on', async ({ metadata, before, after }) => {
    const stream = freshStream()
    await appendBare(client, stream, samples(10))
    await client.setStreamMetadata(stream, metadata)
    expect(await revisionsOf(client, stream)).toEqual(before)
    expect(await revisionsOf(client, stream, { maxCount: 2 })).toEqual(before.slice(0, 2))
    expect(await revisionsOf(client, stream, { fromRevision: 'end', direction: 'backwards' })).toEqual(
      before.toReversed(),
    )
    await appendBare(client, stream, samples(2, 10), { expected: 9n })
    expect(await revisionsOf(client, stream)).toEqual(after)
  })

  test('point 13, S: of what was said of a stream the last counts, and all of it is one revision on', async () => {
    const stream = freshStream()
    await appendBare(client, stream, samples(3))
    await client.setStreamMetadata(stream, { maxCount: 1 }, { expectedRevision: 'no_stream' })
    await client.setStreamMetadata(stream, { maxCount: 2 }, { expectedRevision: 0n })
    const { metadata } = await client.getStreamMetadata(stream)
    expect(metadata).toMatchObject({ maxCount: 2 })
    expect(await revisionsOf(client, `$$${stream}`)).toEqual([1])
    expect(await revisionsOf(client, stream)).toEqual([1, 2])
  })

  testOnTestServer('point 13, S: $maxAge hides an event to the second, by the server’s clock', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const server = await openTestServer({ now: () => now })
    const aside = EventStoreDBClient.connectionString(server.connectionString)
    onTestFinished(async () => {
      await aside.dispose()
      await server.close()
    })
    const stream = freshStream()
    await aside.setStreamMetadata(stream, { maxAge: 60 })
    await appendBare(aside, stream, samples(2))
    now += 30_000
    await appendBare(aside, stream, samples(1, 2))
    now += 30_000
    expect(await revisionsOf(aside, stream)).toEqual([0, 1, 2])
    now += 1
    expect(await revisionsOf(aside, stream)).toEqual([2])
    now += 30_000
    expect(await revisionsOf(aside, stream)).toEqual([])
    expect((await appendBare(aside, stream, samples(1, 3), { expected: 2n })).nextExpectedRevision).toBe(3n)
  })

  if (!isTestServer) {
    test('point 13, S: $maxAge hides an event when its time is over', async () => {
      const stream = freshStream()
      await client.setStreamMetadata(stream, { maxAge: 1 })
      await appendBare(client, stream, samples(2))
      await expect.poll(() => revisionsOf(client, stream), { timeout: 10_000 }).toEqual([])
    })
  }

  test('point 13, A: a stream of which events are hidden is a damage that is told', async () => {
    const stream = freshStream()
    await rightOf(store.append({ stream, expected: noStream, events: happenings(5) }))
    await client.setStreamMetadata(stream, { truncateBefore: 2 })
    const error = await endOf(store.readStream(stream))
    expect(error).toMatchObject({ tag: 'CorruptStore' })
    expect(error?.message).toContain(stream)
    expect((await storedOf(store.readStream(stream, { direction: 'backward', limit: 2 }))).map(saidBy)).toEqual([4, 3])
  })

  test('point 17, S: a link gives its target, and nothing but itself where that is hidden, deleted or never was', async () => {
    const [target, hidden, deleted, ended, links] = [
      freshStream(),
      freshStream(),
      freshStream(),
      freshStream(),
      freshStream(),
    ]
    for (const stream of [target, hidden, deleted, ended]) await appendBare(client, stream, samples(3))
    await client.setStreamMetadata(hidden, { truncateBefore: 2 })
    await client.deleteStream(deleted)
    await client.tombstoneStream(ended)
    const named = [
      link(1, target),
      link(0, hidden),
      link(2, hidden),
      link(0, deleted),
      link(0, ended),
      link(9, target),
      link(0, freshStream()),
    ]
    await appendBare(client, links, named)
    const resolved = await resolvedOf(client, links, { resolveLinkTos: true })
    expect(resolved.map(({ event }) => event && [event.streamId, Number(event.revision)])).toEqual([
      [target, 1],
      undefined,
      [hidden, 2],
      ...Array(4).fill(undefined),
    ])
    expect(resolved.map((each) => [each.link?.streamId, each.link?.revision])).toEqual(
      named.map((_, n) => [links, BigInt(n)]),
    )
  })

  test('point 17, S: a link is an event as every other to who does not ask for its target', async () => {
    const [target, links] = [freshStream(), freshStream()]
    await appendBare(client, target, samples(1))
    await appendBare(client, links, [link(0, target)])
    const [only] = await resolvedOf(client, links)
    expect(only?.event).toMatchObject({ streamId: links, type: '$>', revision: 0n })
    expect(only?.link).toBeUndefined()
  })

  test('point 17, A: links among the streams of a tenant are passed over, whatever became of their targets', async () => {
    const tenant = freshTenant()
    const stream = streamOf(tenant)
    await rightOf(store.append({ stream, expected: noStream, events: happenings(2) }))
    await appendBare(client, streamOf(tenant, 'links'), [link(0, stream), link(0, freshStream())])
    await rightOf(store.append({ stream, expected: { kind: 'exists' }, events: happenings(1, 2) }))
    expect((await storedOf(store.readAll(tenant))).map(saidBy)).toEqual([0, 1, 2])
    expect((await storedOf(store.readAll(tenant, { direction: 'backward' }))).map(saidBy)).toEqual([2, 1, 0])
    expect(await storedOf(store.readStream(streamOf(tenant, 'links')))).toEqual([])
  })
})
