/** Points 1 to 3: what an append answers, when it is refused, and what it does when it comes again. */
import { WrongExpectedVersionError } from '@eventstore/db-client'
import { describe, expect, test } from 'vitest'
import { at, happenings, leftOf, noStream, rightOf, storedOf } from '../../test/adapter-answers.ts'
import { allOf, appendBare, errorOf, positionOf, revisionsOf, samples, WAYS } from '../../test/bare-client.ts'
import { openSubject, streamOf } from '../../test/subject.ts'

const { name, client, store, freshStream, freshTenant } = await openSubject()

describe(`conformance of ${name}`, () => {
  test.each(WAYS)(
    'point 1, S, %s: two first events stand at 0 and 1, and the answer is the place of the last',
    async (way) => {
      const stream = freshStream()
      const answer = await appendBare(client, stream, samples(2), { expected: 'no_stream', way })
      const position = positionOf(answer)
      const [last] = await allOf(client, { fromPosition: position, maxCount: 1 })
      expect(answer).toMatchObject({ success: true, nextExpectedRevision: 1n })
      expect(position.commit).toBe(position.prepare)
      expect(last?.event).toMatchObject({ streamId: stream, revision: 1n, position })
    },
  )

  test('point 1, A: two first events stand at 0 and 1, and the answer is the place of the last', async () => {
    const tenant = freshTenant()
    const answer = await rightOf(store.append({ stream: streamOf(tenant), expected: noStream, events: happenings(2) }))
    const all = await storedOf(store.readAll(tenant))
    expect(answer).toEqual({ firstRevision: 0, lastRevision: 1, position: all[1]?.position, isRepeat: false })
  })

  const WRONG = [
    { claims: 'a revision behind the tip', standing: 2, expected: 0n, actual: 1n },
    { claims: 'a revision beyond the tip', standing: 2, expected: 7n, actual: 1n },
    { claims: 'a revision of a stream that is missing', standing: 0, expected: 5n, actual: 'no_stream' },
    { claims: 'that there is no stream where there is one', standing: 2, expected: 'no_stream', actual: 1n },
  ] as const

  describe.each(WAYS)('%s', (way) => {
    test.each(WRONG)('point 2, S: an append is refused that claims $claims', async ({ standing, expected, actual }) => {
      const stream = freshStream()
      if (standing > 0) await appendBare(client, stream, samples(standing), { way })
      const error = await errorOf(appendBare(client, stream, samples(1), { expected, way }))
      expect(error).toBeInstanceOf(WrongExpectedVersionError)
      expect(error).toMatchObject({ streamName: stream, expectedVersion: expected, actualVersion: actual })
    })

    test('point 3, S: what is sent again is answered as the first time, and stands once', async () => {
      const stream = freshStream()
      const events = samples(3)
      const first = await appendBare(client, stream, events, { expected: 'no_stream', way })
      const again = await appendBare(client, stream, events, { expected: 'no_stream', way })
      expect(again).toEqual(first)
      expect(await revisionsOf(client, stream)).toEqual([0, 1, 2])
    })

    test('point 3, S: what is sent again to a stream that went on is told its old revision', async () => {
      const stream = freshStream()
      const events = samples(2, 1)
      await appendBare(client, stream, samples(1), { expected: 'no_stream', way })
      const first = await appendBare(client, stream, events, { expected: 0n, way })
      await appendBare(client, stream, samples(4, 3), { expected: 2n, way })
      const again = await appendBare(client, stream, events, { expected: 0n, way })
      expect(again).toEqual(first)
      expect(again.nextExpectedRevision).toBe(2n)
      expect(await revisionsOf(client, stream)).toHaveLength(7)
    })
  })

  const CONFLICTS = [
    { claims: 'a revision behind the tip', standing: 2, expected: at(0), actual: { kind: 'at', revision: 1 } },
    { claims: 'a revision beyond the tip', standing: 2, expected: at(7), actual: { kind: 'at', revision: 1 } },
    { claims: 'a revision of a stream that is missing', standing: 0, expected: at(5), actual: { kind: 'no-stream' } },
    { claims: 'no stream where there is one', standing: 2, expected: noStream, actual: { kind: 'at', revision: 1 } },
  ] as const

  test.each(CONFLICTS)('point 2, A: a conflict tells where the stream stands to who claims $claims', async (wrong) => {
    const stream = freshStream()
    if (wrong.standing > 0) {
      await rightOf(store.append({ stream, expected: noStream, events: happenings(wrong.standing) }))
    }
    const error = await leftOf(store.append({ stream, expected: wrong.expected, events: happenings(1) }))
    expect(error).toMatchObject({ tag: 'Conflict', stream, actual: wrong.actual })
    expect(await storedOf(store.readStream(stream))).toHaveLength(wrong.standing)
  })

  test('point 3, A: what is sent again is answered as the first time, also after the stream went on', async () => {
    const stream = freshStream()
    const append = { stream, expected: noStream, events: happenings(2) }
    const first = await rightOf(store.append(append))
    const again = await rightOf(store.append(append))
    await rightOf(store.append({ stream, expected: at(1), events: happenings(3, 2) }))
    const late = await rightOf(store.append(append))
    expect([again, late]).toEqual([
      { ...first, isRepeat: true },
      { ...first, isRepeat: true },
    ])
    expect(await storedOf(store.readStream(stream))).toHaveLength(5)
  })
})
