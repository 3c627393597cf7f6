/** Points 7 to 9: all of an append or nothing of it, once and truthfully, whatever dies on the way; and how large it may be. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
} from '@eventstore/db-client'
import { status } from '@grpc/grpc-js'
import { openTestServer, statusError } from '@lovebank/eventstoredb-testserver'
import { describe, expect, onTestFinished, test } from 'vitest'
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
import { appendBare, errorOf, eventsOf, revisionsOf, samples } from '../../test/bare-client.ts'
import { openStore, openSubject } from '../../test/subject.ts'

const { name, client, store, maxAppendBytes, freshStream, testOnTestServer } = await openSubject()

const WRITERS = 8

/** Within the time that an append has where its caller names none. */
const BOUND_MILLIS = 9_000

/** A server whose log outlives it, with a client and an adapter. */
const durable = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
  const file = join(folder, 'log')
  const server = await openTestServer({ file })
  const adapter = await openStore(server.connectionString)
  const bare = EventStoreDBClient.connectionString(server.connectionString)
  onTestFinished(async () => {
    await adapter.close()
    await bare.dispose()
    await server.close()
    rmSync(folder, { recursive: true })
  })
  return { server, adapter, bare, file }
}

describe(`conformance of ${name}`, () => {
  test('point 7, S: of eight writers with one claim one wins, and the stream has what was won', async () => {
    const stream = freshStream()
    const race = async (n: number): Promise<number> => {
      let wins = 0
      for (let claim = -1n; claim < 4n; claim += 1n) {
        const expected = claim < 0n ? 'no_stream' : claim
        const answer = await appendBare(client, stream, samples(1, n), { expected }).catch((error: unknown) => error)
        if (answer instanceof Error) expect(answer).toBeInstanceOf(WrongExpectedVersionError)
        else wins += 1
      }
      return wins
    }
    const wins = await Promise.all(Array.from({ length: WRITERS }, (_, n) => race(n)))
    expect(wins.reduce((sum, each) => sum + each, 0)).toBe(5)
    expect(await revisionsOf(client, stream)).toEqual([0, 1, 2, 3, 4])
  })

  test('point 7, A: of eight writers with one claim one wins, and no append stands in part', async () => {
    const stream = freshStream()
    const answers = await Promise.all(
      Array.from({ length: WRITERS }, () => store.append({ stream, expected: noStream, events: happenings(3) })()),
    )
    const tags = answers.map((answer) => (answer._tag === 'Right' ? 'written' : answer.left.tag))
    expect(tags.toSorted()).toEqual([...Array(WRITERS - 1).fill('Conflict'), 'written'])
    expect((await storedOf(store.readStream(stream))).map(({ revision }) => revision)).toEqual([0, 1, 2])
  })

  testOnTestServer('point 7, S: an append that the server dies of is there whole or not at all', async () => {
    const { server, bare, file } = await durable()
    const [held, kept, torn] = [freshStream(), freshStream(), freshStream()]
    let isHeld = false
    const when = (): boolean => {
      isHeld = true
      return true
    }
    server.faults.inject('append', { kind: 'hold' }, { when })
    const lost = errorOf(appendBare(bare, held, samples(50)))
    await expect.poll(() => isHeld).toBe(true)
    server.kill()
    await lost
    await server.restart()
    server.faults.inject('append', { kind: 'drop-acknowledgement', error: undefined })
    const unknown = errorOf(appendBare(bare, kept, samples(50)))
    await expect.poll(() => server.log().recordsOf(kept).length).toBe(50)
    server.kill()
    await unknown
    await server.restart()
    await appendBare(bare, torn, samples(50))
    server.kill()
    writeFileSync(file, readFileSync(file).subarray(0, -100))
    await server.restart()
    const lengths = [held, kept, torn].map((stream) => server.log().recordsOf(stream).length)
    expect(lengths).toEqual([0, 50, 0])
  })

  testOnTestServer('point 7, A: what the server dies of is written once when it comes back', async () => {
    const { server, adapter, bare } = await durable()
    const [held, kept] = [freshStream(), freshStream()]
    server.faults.inject('append', { kind: 'hold' }, { when: (stream) => stream === held })
    server.faults.inject(
      'append',
      { kind: 'drop-acknowledgement', error: undefined },
      { when: (stream) => stream === kept },
    )
    const writing = Promise.all(
      [held, kept].map((stream) => rightOf(adapter.append({ stream, expected: noStream, events: happenings(50) }))),
    )
    await expect.poll(() => server.log().recordsOf(kept).length).toBe(50)
    server.kill()
    await server.restart()
    expect(await writing).toMatchObject([{ lastRevision: 49 }, { lastRevision: 49 }])
    expect([(await eventsOf(bare, held)).length, (await eventsOf(bare, kept)).length]).toEqual([50, 50])
  })

  testOnTestServer('point 8, S: an answer that was lost is had by sending the same again', async (server) => {
    const stream = freshStream()
    const events = samples(2)
    server.faults.inject('append', { kind: 'drop-acknowledgement', error: statusError(status.UNAVAILABLE, 'lost') })
    await errorOf(appendBare(client, stream, events, { expected: 'no_stream' }))
    const again = await appendBare(client, stream, events, { expected: 'no_stream' })
    expect(again.nextExpectedRevision).toBe(1n)
    expect(await revisionsOf(client, stream)).toEqual([0, 1])
  })

  /** How an answer can be lost. */
  const LOSSES = [
    { how: 'the connection breaks', error: statusError(status.UNAVAILABLE, 'lost') },
    { how: 'the server gives up', error: statusError(status.DEADLINE_EXCEEDED, 'lost') },
    { how: 'the call is cancelled', error: statusError(status.CANCELLED, 'lost') },
    { how: 'the server has no word for it', error: statusError(status.UNKNOWN, 'lost') },
    { how: 'nothing comes at all', error: undefined },
  ]

  for (const { how, error } of LOSSES) {
    testOnTestServer(`point 8, A: an append is written once, and truly answered, where ${how}`, async (server) => {
      const before = performance.now()
      const answers = await Promise.all(
        [noStream, at(0), anyVersion, exists].map(async (expected) => {
          const stream = freshStream()
          if (expected.kind !== 'no-stream') {
            await rightOf(store.append({ stream, expected: noStream, events: happenings(1) }))
          }
          server.faults.inject('append', { kind: 'drop-acknowledgement', error }, { when: (met) => met === stream })
          const { firstRevision, lastRevision } = await rightOf(
            store.append({ stream, expected, events: happenings(2) }),
          )
          const revisions = await revisionsOf(client, stream)
          return { isTrue: lastRevision === revisions.at(-1) && firstRevision === lastRevision - 1, revisions }
        }),
      )
      server.faults.clear()
      expect(answers).toEqual([
        { isTrue: true, revisions: [0, 1] },
        ...Array(3).fill({ isTrue: true, revisions: [0, 1, 2] }),
      ])
      expect(performance.now() - before).toBeLessThan(BOUND_MILLIS)
    })
  }

  testOnTestServer(
    'point 8, A: where no answer ever comes, the caller is told in time that he cannot know',
    async (server) => {
      const stream = freshStream()
      const append = { stream, expected: noStream, events: happenings(1) }
      server.faults.inject(
        'append',
        { kind: 'drop-acknowledgement', error: undefined },
        { when: (met) => met === stream },
      )
      const error = await leftOf(store.append(append, { timeoutMillis: 800 }))
      expect(error).toMatchObject({ tag: 'DeadlineExceeded', isOutcomeUnknown: true })
      expect(await rightOf(store.append(append))).toMatchObject({ lastRevision: 0 })
      expect(await revisionsOf(client, stream)).toEqual([0])
    },
  )

  const HALF_A_MEBIBYTE = 524_288

  const tooLarge = () => {
    const text = 'x'.repeat(maxAppendBytes / 3)
    return Array.from({ length: 4 }, () => jsonEvent({ type: 'SampleHappened', data: { text } }))
  }

  const OVERSIZED = [
    { way: 'Append', messages: 'in one call', messageBytes: undefined },
    { way: 'BatchAppend', messages: 'in one message', messageBytes: undefined },
    { way: 'BatchAppend', messages: 'in many messages', messageBytes: HALF_A_MEBIBYTE },
  ] as const

  test.each(OVERSIZED)(
    'point 9, S, $way $messages: an append is refused that is too large',
    async ({ way, messageBytes }) => {
      const stream = freshStream()
      const error = await errorOf(appendBare(client, stream, tooLarge(), { way, messageBytes }))
      expect(error).toBeInstanceOf(MaxAppendSizeExceededError)
      expect(error).toMatchObject({ maxAppendSize: maxAppendBytes })
      const next = await appendBare(client, stream, samples(1), { expected: 'no_stream', way })
      expect(next.nextExpectedRevision).toBe(0n)
    },
  )

  test('point 9, A: an append is refused before it is sent where it is too large, alone or together', async () => {
    const stream = freshStream()
    const one = await leftOf(
      store.append({ stream, expected: noStream, events: [happening(0, { text: 'x'.repeat(1_000_001) })] }),
    )
    const events = happenings(3).map((event) => ({ ...event, metadata: { text: 'x'.repeat(400_000) } }))
    const together = await leftOf(store.append({ stream, expected: noStream, events }))
    expect([one, together]).toMatchObject([
      { tag: 'TooLarge', limit: 1_000_000 },
      { tag: 'TooLarge', limit: 1_048_576 },
    ])
    expect(await rightOf(store.append({ stream, expected: noStream, events: happenings(1) }))).toMatchObject({
      lastRevision: 0,
    })
  })

  testOnTestServer('point 9, A: a server that takes less is told as such, and nothing is half written', async () => {
    const server = await openTestServer({ maxAppendBytes: 1_000 })
    onTestFinished(server.close)
    const adapter = await openStore(server.connectionString)
    onTestFinished(adapter.close)
    const stream = freshStream()
    const events = happenings(3).map((event) => ({ ...event, data: { ...event.data, text: 'x'.repeat(400) } }))
    const error = await leftOf(adapter.append({ stream, expected: noStream, events }))
    expect(error).toMatchObject({ tag: 'InvalidRequest' })
    expect(error.message).toContain('max-append-size')
    expect(await rightOf(adapter.append({ stream, expected: noStream, events: happenings(1) }))).toMatchObject({
      lastRevision: 0,
    })
  })
})
