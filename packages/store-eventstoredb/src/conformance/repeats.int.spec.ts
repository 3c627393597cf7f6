/** Points 4 to 6: what the server takes for a repeat, how far its memory of ids can be trusted, and what `exists` asks. */
import { StreamDeletedError, WrongExpectedVersionError } from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { statusError } from '@lovebank/eventstoredb-testserver'
import { describe, expect, test } from 'vitest'
import {
  anyVersion,
  at,
  exists,
  happening,
  happenings,
  leftOf,
  noStream,
  rightOf,
  storedOf,
} from '../../test/adapter-answers.ts'
import { appendBare, errorOf, eventsOf, revisionsOf, sample, samples, WAYS } from '../../test/bare-client.ts'
import { openSubject } from '../../test/subject.ts'

const { name, client, store, freshStream, testOnTestServer } = await openSubject()

/** The stream holds a, b and c; x and y are new. */
const TABLE = [
  { sent: 'abc', expected: 'no_stream', answer: 2n, why: 'all that stands, from the beginning' },
  { sent: 'ab', expected: 'no_stream', answer: 1n, why: 'a beginning of what stands' },
  { sent: 'ax', expected: 'no_stream', answer: 'wrong', why: 'only partly what stands' },
  { sent: 'abcx', expected: 'no_stream', answer: 'wrong', why: 'more than what stands' },
  { sent: 'x', expected: 'no_stream', answer: 'wrong', why: 'not what stands' },
  { sent: 'ba', expected: 'no_stream', answer: 'wrong', why: 'what stands in another order' },
  { sent: 'bc', expected: 0n, answer: 2n, why: 'what stands after the revision' },
  { sent: 'b', expected: 0n, answer: 1n, why: 'the first of what stands after the revision' },
  { sent: 'c', expected: 0n, answer: 'wrong', why: 'what stands one further on' },
  { sent: 'cx', expected: 1n, answer: 'wrong', why: 'more than what stands after the revision' },
  { sent: 'c', expected: 2n, answer: 'written', why: 'at the tip, where nothing is compared' },
  { sent: 'abc', expected: 'any', answer: 2n, why: 'all remembered' },
  { sent: 'b', expected: 'any', answer: 1n, why: 'one remembered' },
  { sent: 'ax', expected: 'any', answer: 'wrong', why: 'the first remembered, the second not' },
  { sent: 'xa', expected: 'any', answer: 'written', why: 'the first not remembered' },
  { sent: 'bc', expected: 'stream_exists', answer: 2n, why: 'all remembered' },
  { sent: 'xy', expected: 'stream_exists', answer: 'written', why: 'none remembered' },
] as const

describe(`conformance of ${name}`, () => {
  describe.each(WAYS)('%s', (way) => {
    test.each(TABLE)('point 4, S: $sent after $expected is $answer: $why', async ({ sent, expected, answer }) => {
      const stream = freshStream()
      const letters = new Map([...'abcxy'].map((letter, n) => [letter, sample(n)]))
      const eventsFor = (word: string) => [...word].map((letter) => letters.get(letter) ?? sample(0))
      await appendBare(client, stream, eventsFor('abc'), { expected: 'no_stream', way })
      const again = appendBare(client, stream, eventsFor(sent), { expected, way })
      if (answer === 'wrong') expect(await errorOf(again)).toBeInstanceOf(WrongExpectedVersionError)
      else expect((await again).nextExpectedRevision).toBe(answer === 'written' ? BigInt(2 + sent.length) : answer)
      const ids = (await eventsOf(client, stream)).map(({ id }) => id)
      expect(ids).toEqual(eventsFor(answer === 'written' ? `abc${sent}` : 'abc').map(({ id }) => id))
    })

    test('point 5, S: an id is known in its stream only, whatever is expected', async () => {
      const [one, other] = [freshStream(), freshStream()]
      const event = sample(0)
      await appendBare(client, one, [event], { way })
      await appendBare(client, other, samples(1, 1), { way })
      const elsewhere = await appendBare(client, other, [event], { expected: 'stream_exists', way })
      const again = await appendBare(client, one, [event], { expected: 'any', way })
      expect([elsewhere.nextExpectedRevision, again.nextExpectedRevision]).toEqual([1n, 0n])
      expect(await revisionsOf(client, one)).toEqual([0])
      expect(await revisionsOf(client, other)).toEqual([0, 1])
    })

    test('point 6, S: no stream is none that exists', async () => {
      const error = await errorOf(appendBare(client, freshStream(), samples(1), { expected: 'stream_exists', way }))
      expect(error).toMatchObject({ expectedVersion: 'stream_exists', actualVersion: 'no_stream' })
      expect(error).toBeInstanceOf(WrongExpectedVersionError)
    })

    test('point 6, S: a stream that was deleted is none that exists', async () => {
      const stream = freshStream()
      await appendBare(client, stream, samples(2), { way })
      await client.deleteStream(stream)
      const error = await errorOf(appendBare(client, stream, samples(1), { expected: 'stream_exists', way }))
      expect(error).toBeInstanceOf(StreamDeletedError)
    })
  })

  test('point 4, A: part of an append, or more than it, is no repeat and writes nothing', async () => {
    const stream = freshStream()
    const [a, b, x] = [happening(0), happening(1), happening(2)]
    await rightOf(store.append({ stream, expected: noStream, events: [a, b] }))
    const partly = await leftOf(store.append({ stream, expected: noStream, events: [a, x] }))
    const more = await leftOf(store.append({ stream, expected: noStream, events: [a, b, x] }))
    const shifted = await leftOf(store.append({ stream, expected: at(0), events: [b, x] }))
    const actual = { kind: 'at', revision: 1 }
    expect([partly, more, shifted]).toMatchObject(Array(3).fill({ tag: 'Conflict', actual }))
    expect((await storedOf(store.readStream(stream))).map(({ eventId }) => eventId)).toEqual([a.eventId, b.eventId])
  })

  testOnTestServer(
    'point 5, S: what the server has forgotten it writes again where any is expected',
    async (server) => {
      const stream = freshStream()
      const event = sample(0)
      await appendBare(client, stream, [event])
      server.log().ids.forgetAll()
      await appendBare(client, stream, [event])
      expect(await revisionsOf(client, stream)).toEqual([0, 1])
    },
  )

  testOnTestServer(
    'point 5, A: the memory of ids is never trusted: a lost answer and a lost memory write nothing twice',
    async (server) => {
      const stop = server.log().onAppended(() => server.log().ids.forgetAll())
      const error = statusError(status.UNAVAILABLE, 'lost on the way')
      for (const expected of [anyVersion, exists]) {
        const stream = freshStream()
        await rightOf(store.append({ stream, expected: noStream, events: happenings(1) }))
        // The first try finds the stream elsewhere; of the second, which is written, the answer is lost.
        if (expected.kind === 'any') server.faults.inject('append', { kind: 'delay', millis: 0 })
        server.faults.inject('append', { kind: 'drop-acknowledgement', error })
        const answer = await rightOf(store.append({ stream, expected, events: happenings(2, 1) }))
        expect(answer).toMatchObject({ firstRevision: 1, lastRevision: 2 })
        expect(await revisionsOf(client, stream)).toEqual([0, 1, 2])
      }
      stop()
    },
  )

  test('point 6, A: exists is a conflict where nothing stands, and tells where a stream was deleted', async () => {
    const [missing, deleted] = [freshStream(), freshStream()]
    await rightOf(store.append({ stream: deleted, expected: noStream, events: happenings(2) }))
    await client.deleteStream(deleted)
    const none = await leftOf(store.append({ stream: missing, expected: exists, events: happenings(1) }))
    const gone = await leftOf(store.append({ stream: deleted, expected: exists, events: happenings(1) }))
    expect(none).toMatchObject({ tag: 'Conflict', actual: { kind: 'no-stream' } })
    expect(gone).toMatchObject({ tag: 'CorruptStore' })
    expect(gone.message).toContain(deleted)
  })
})
