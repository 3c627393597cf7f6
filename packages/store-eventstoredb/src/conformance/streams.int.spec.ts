/** Points 10 to 12: reads of one stream both ways, streams that are not there, and streams that somebody deleted. */
import { StreamDeletedError, StreamNotFoundError, WrongExpectedVersionError } from '@eventstore/db-client'
import type { Revision } from '@lovebank/core'
import { describe, expect, test } from 'vitest'
import {
  anyVersion,
  at,
  endOf,
  exists,
  happenings,
  leftOf,
  noStream,
  revisionsOfStored,
  rightOf,
  saidBy,
  storedOf,
} from '../../test/adapter-answers.ts'
import { appendBare, errorOf, eventsOf, revisionsOf, samples } from '../../test/bare-client.ts'
import { openSubject, streamOf } from '../../test/subject.ts'

const { name, client, store, freshStream, freshTenant } = await openSubject()

/** Of a stream of ten. */
const READS = [
  {
    asks: 'forwards from the start',
    from: undefined,
    direction: 'forwards',
    most: undefined,
    gives: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  },
  { asks: 'forwards from 7, which it gives too', from: 7, direction: 'forwards', most: undefined, gives: [7, 8, 9] },
  { asks: 'three forwards from 2', from: 2, direction: 'forwards', most: 3, gives: [2, 3, 4] },
  { asks: 'forwards from beyond the tip', from: 10, direction: 'forwards', most: undefined, gives: [] },
  { asks: 'forwards from far beyond the tip', from: 1_000, direction: 'forwards', most: 5, gives: [] },
  { asks: 'the last one', from: undefined, direction: 'backwards', most: 1, gives: [9] },
  { asks: 'backwards from 2, which it gives too', from: 2, direction: 'backwards', most: undefined, gives: [2, 1, 0] },
  { asks: 'two backwards from 5', from: 5, direction: 'backwards', most: 2, gives: [5, 4] },
] as const

describe(`conformance of ${name}`, () => {
  test.each(READS)('point 10, S: $asks', async ({ from, direction, most, gives }) => {
    const stream = freshStream()
    await appendBare(client, stream, samples(10))
    const whole = direction === 'forwards' ? ('start' as const) : ('end' as const)
    const fromRevision = from === undefined ? whole : BigInt(from)
    const options = { direction, fromRevision, ...(most === undefined ? {} : { maxCount: most }) }
    expect(await revisionsOf(client, stream, options)).toEqual(gives)
  })

  test.each(READS)('point 10, A: $asks', async ({ from, direction, most, gives }) => {
    const stream = freshStream()
    await rightOf(store.append({ stream, expected: noStream, events: happenings(10) }))
    const options = {
      from: from === undefined ? undefined : (from as Revision),
      direction: direction === 'forwards' ? ('forward' as const) : ('backward' as const),
      limit: most,
      pageSize: 2,
    }
    expect(await revisionsOfStored(store.readStream(stream, options))).toEqual(gives)
  })

  test('point 11, S: a stream that is missing is told by its name, in any script', async () => {
    const stream = `${freshTenant()}.账户-Ω`
    const error = await errorOf(eventsOf(client, stream))
    expect(error).toBeInstanceOf(StreamNotFoundError)
    expect(error).toMatchObject({ streamName: stream })
  })

  test('point 11, S: a name in any script holds events as every other', async () => {
    const stream = `${freshTenant()}.账户-Ω é 🌳`
    await appendBare(client, stream, samples(2))
    const events = await eventsOf(client, stream)
    expect(events.map(({ streamId, revision }) => [streamId, revision])).toEqual([
      [stream, 0n],
      [stream, 1n],
    ])
  })

  test('point 11, S: a stream with a tombstone is deleted to readers, writers and subscribers, for good', async () => {
    const stream = freshStream()
    await appendBare(client, stream, samples(2))
    await client.tombstoneStream(stream)
    const errors = [
      await errorOf(eventsOf(client, stream)),
      await errorOf(appendBare(client, stream, samples(1))),
      await errorOf(appendBare(client, stream, samples(1), { expected: 'no_stream' })),
      await errorOf(appendBare(client, stream, samples(1), { expected: 1n, way: 'BatchAppend' })),
    ]
    for (const error of errors) expect(error).toBeInstanceOf(StreamDeletedError)
  })

  test('point 11, A: a stream that is missing has no events', async () => {
    expect(await storedOf(store.readStream(freshStream()))).toEqual([])
    expect(await storedOf(store.readStream(freshStream(), { direction: 'backward', limit: 1 }))).toEqual([])
  })

  test('point 11, A: a stream with a tombstone is a damage that is told, to readers and to writers', async () => {
    const stream = freshStream()
    await rightOf(store.append({ stream, expected: noStream, events: happenings(2) }))
    await client.tombstoneStream(stream)
    expect(await endOf(store.readStream(stream))).toMatchObject({ tag: 'CorruptStore' })
    for (const expected of [noStream, at(1), anyVersion, exists]) {
      const error = await leftOf(store.append({ stream, expected, events: happenings(1) }))
      expect(error).toMatchObject({ tag: 'CorruptStore' })
      expect(error.message).toContain(`${stream} was tombstoned`)
    }
  })

  test('point 12, S: a stream that was deleted is not found, and goes on where it stood', async () => {
    const stream = freshStream()
    await appendBare(client, stream, samples(3))
    await client.deleteStream(stream)
    expect(await errorOf(eventsOf(client, stream))).toBeInstanceOf(StreamNotFoundError)
    const answer = await appendBare(client, stream, samples(2, 3), { expected: 'no_stream' })
    expect(answer.nextExpectedRevision).toBe(4n)
    expect(await revisionsOf(client, stream)).toEqual([3, 4])
    expect(await revisionsOf(client, stream, { direction: 'backwards', fromRevision: 'end' })).toEqual([4, 3])
  })

  test.each(['any', 2n] as const)('point 12, S: after a delete an append may expect %s', async (expected) => {
    const stream = freshStream()
    await appendBare(client, stream, samples(3))
    await client.deleteStream(stream)
    expect((await appendBare(client, stream, samples(1, 3), { expected })).nextExpectedRevision).toBe(3n)
    expect(await revisionsOf(client, stream)).toEqual([3])
  })

  test.each(['any', 0n] as const)(
    'point 12, S: what was never written cannot be deleted, expecting %s',
    async (expectedRevision) => {
      const error = await errorOf(client.deleteStream(freshStream(), { expectedRevision }))
      expect(error).toBeInstanceOf(WrongExpectedVersionError)
    },
  )

  test('point 12, S: a delete asks for the revision that it names', async () => {
    const stream = freshStream()
    await appendBare(client, stream, samples(3))
    const errors = [
      await errorOf(client.deleteStream(stream, { expectedRevision: 1n })),
      await errorOf(client.deleteStream(stream, { expectedRevision: 'no_stream' })),
      await errorOf(client.tombstoneStream(stream, { expectedRevision: 'no_stream' })),
      await errorOf(client.tombstoneStream(stream, { expectedRevision: 5n })),
    ]
    for (const error of errors) expect(error).toBeInstanceOf(WrongExpectedVersionError)
    expect(await revisionsOf(client, stream)).toEqual([0, 1, 2])
  })

  test('point 12, A: a stream that somebody deleted is a damage that is told, and nothing is written to it', async () => {
    const tenant = freshTenant()
    const stream = streamOf(tenant)
    await rightOf(store.append({ stream, expected: noStream, events: happenings(3) }))
    await client.deleteStream(stream)
    const read = await endOf(store.readStream(stream))
    const begun = await leftOf(store.append({ stream, expected: noStream, events: happenings(1, 3) }))
    const added = await leftOf(store.append({ stream, expected: { kind: 'any' }, events: happenings(1, 3) }))
    expect([read, begun, added]).toMatchObject(Array(3).fill({ tag: 'CorruptStore' }))
    expect((await storedOf(store.readAll(tenant))).map(saidBy)).toEqual([0, 1, 2])
  })

  test('point 12, A: a stream that somebody deleted and wrote again is a damage that is told', async () => {
    const stream = streamOf(freshTenant())
    await rightOf(store.append({ stream, expected: noStream, events: happenings(3) }))
    await client.deleteStream(stream)
    await appendBare(client, stream, samples(1, 3), { expected: 'any' })
    const begun = await leftOf(store.append({ stream, expected: noStream, events: happenings(1, 4) }))
    expect([await endOf(store.readStream(stream)), begun]).toMatchObject(Array(2).fill({ tag: 'CorruptStore' }))
  })

  test('point 12, A: a stream of which only the rights were set was never written', async () => {
    const stream = streamOf(freshTenant())
    await client.setStreamMetadata(stream, { acl: { readRoles: ['$all'] } })
    expect(await storedOf(store.readStream(stream))).toEqual([])
    await rightOf(store.append({ stream, expected: noStream, events: happenings(1) }))
  })
})
