/** Point 20: what may be written comes back as it was; what JSON cannot hold is refused before anything is sent. */
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { binaryEvent, jsonEvent } from '@eventstore/db-client'
import type { NewEvent } from '@lovebank/runtime'
import { describe, expect, test } from 'vitest'
import {
  at,
  endOf,
  happening,
  happenings,
  leftOf,
  noStream,
  rightOf,
  saidBy,
  storedOf,
} from '../../test/adapter-answers.ts'
import { appendBare, eventsOf, WAYS } from '../../test/bare-client.ts'
import { openSubject } from '../../test/subject.ts'
import { connect, openWire } from '../client/client.ts'
import { connectionOf } from '../connection.ts'

const { name, connectionString, client, store, freshStream, testOnTestServer, fill } = await openSubject()

const cyclic = (): object => {
  const value: { [key: string]: unknown } = {}
  value['self'] = value
  return value
}

/** What a writer may hand over by mistake, as a member of data or of metadata. */
const IMPOSSIBLE: ReadonlyArray<{ readonly what: string; readonly value: unknown }> = [
  { what: 'a bigint', value: 1n },
  { what: 'a bigint deep inside', value: [{ points: [1n] }] },
  { what: 'a circle', value: cyclic() },
  { what: 'not a number', value: Number.NaN },
  { what: 'an infinite number', value: [Number.POSITIVE_INFINITY] },
  { what: 'undefined in a list', value: [1, undefined] },
  { what: 'a function in a list', value: [() => 1] },
  { what: 'an integer that may be another', value: 2 ** 53 },
  { what: 'a negative integer that may be another', value: { owed: -(2 ** 53) } },
  { what: 'an integer of more digits than are exact', value: 1e300 },
]

const withValue = (value: unknown): NewEvent => happening(0, { value })
const withMetadata = (value: unknown): NewEvent => ({ ...happening(0), metadata: { value } })
const without = (part: 'data' | 'metadata', value: unknown): NewEvent => ({ ...happening(0), [part]: value })

const REFUSED = [
  ...IMPOSSIBLE.flatMap(({ what, value }) => [
    { what: `${what} in data`, events: [withValue(value)], expected: noStream },
    { what: `${what} in metadata`, events: [withMetadata(value)], expected: noStream },
  ]),
  { what: 'no data', events: [without('data', undefined)], expected: noStream },
  { what: 'data that are null', events: [without('data', null)], expected: noStream },
  { what: 'no metadata', events: [without('metadata', undefined)], expected: noStream },
  { what: 'one bad event among good ones', events: [happening(0), withValue(1n), happening(2)], expected: noStream },
  { what: 'no event at all', events: [], expected: noStream },
  { what: 'a revision before the first', events: happenings(1), expected: at(-1) },
  { what: 'half a revision', events: happenings(1), expected: at(0.5) },
  { what: 'a revision that may be another', events: happenings(1), expected: at(2 ** 53) },
]

const EXACT = {
  most: Number.MAX_SAFE_INTEGER,
  least: Number.MIN_SAFE_INTEGER,
  tenth: 0.1,
  tiny: 5e-324,
  many: '9007199254740993',
  money: '12345678901234567890.10',
  ended: 'null, 9007199254740993 and 1e+21 are words here',
  nothing: null,
  list: [null, 0, -1, 1.5],
  text: '照顾老人 é 🌳 \u0000 \u2028 "quoted" \\',
  deep: { er: { still: [{ er: true }] } },
  '': 'an empty name',
}

/** What lives on the heap when all that is garbage has gone. */
const bytesAlive = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed
}

const FOUR_MEBIBYTES = 4_194_304

/** A server across a network, to which ten thousand events must go first. */
const A_SLOW_SERVER_MILLIS = 120_000

/** Messages that wait for a slow reader, at most: what the adapter holds, and what is just coming in. */
const MOST_WAITING = 2_500

describe(`conformance of ${name}`, () => {
  test.each(REFUSED)('point 20, A: an append is refused that has $what', async ({ events, expected }) => {
    const stream = freshStream()
    expect(await leftOf(store.append({ stream, expected, events }))).toMatchObject({ tag: 'InvalidRequest' })
    expect(await storedOf(store.readStream(stream))).toEqual([])
  })

  testOnTestServer('point 20, A: of an append that is refused nothing reaches the server', async (server) => {
    let calls = 0
    const when = (): boolean => {
      calls += 1
      return true
    }
    const counting = server.faults.inject('append', { kind: 'delay', millis: 0 }, { times: 1_000, when })
    for (const { events, expected } of REFUSED) await leftOf(store.append({ stream: freshStream(), expected, events }))
    expect(calls).toBe(0)
    await rightOf(store.append({ stream: freshStream(), expected: noStream, events: happenings(1) }))
    expect(calls).toBe(1)
    counting.release()
  })

  test('point 20, A: numbers, money as text, and text of any kind come back as they were', async () => {
    const stream = freshStream()
    const event = { ...happening(0, EXACT), metadata: EXACT }
    await rightOf(store.append({ stream, expected: noStream, events: [event] }))
    const [stored] = await storedOf(store.readStream(stream))
    expect(stored?.data).toEqual(event.data)
    expect(stored?.metadata).toEqual(event.metadata)
  })

  test('point 20, A: metadata are kept, and lead from case to cause by the server’s own names', async () => {
    const stream = freshStream()
    const metadata = { correlationId: 'case-1', causationId: 'command-2', actor: { kind: 'person' } }
    await rightOf(store.append({ stream, expected: noStream, events: [{ ...happening(0), metadata }] }))
    const [stored] = await storedOf(store.readStream(stream))
    const [bare] = await eventsOf(client, stream)
    expect(stored?.metadata).toEqual(metadata)
    expect(bare?.metadata).toEqual({ $correlationId: 'case-1', $causationId: 'command-2', actor: { kind: 'person' } })
  })

  test.each(WAYS)('point 20, S, %s: bytes come back as they were, and are not taken for JSON', async (way) => {
    const stream = freshStream()
    const data = Uint8Array.from({ length: 256 }, (_, n) => n)
    await appendBare(client, stream, [binaryEvent({ type: 'Bytes', data, metadata: { n: 1 } })], { way })
    await appendBare(client, stream, [jsonEvent({ type: 'Json', data: EXACT, metadata: EXACT })], { way })
    const [bytes, json] = await eventsOf(client, stream)
    expect(bytes).toMatchObject({ isJson: false, type: 'Bytes', metadata: { n: 1 } })
    expect(Buffer.from(bytes?.data as Uint8Array)).toEqual(Buffer.from(data))
    expect(json).toMatchObject({ isJson: true, type: 'Json', data: EXACT, metadata: EXACT })
  })

  test('point 20, A: bytes among the events of a tenant are a damage that is told, and where', async () => {
    const stream = freshStream()
    await rightOf(store.append({ stream, expected: noStream, events: happenings(1) }))
    await appendBare(client, stream, [binaryEvent({ type: 'Bytes', data: Buffer.from([0xff, 0x00]) })])
    const error = await endOf(store.readStream(stream))
    expect(error).toMatchObject({ tag: 'CorruptStore' })
    expect(error?.message).toContain(`${stream} at revision 1`)
  })

  test(
    'point 20, A: ten thousand events come in order, in flat memory, to a slow reader, who holds the server back',
    async () => {
      const stream = freshStream()
      await fill(stream, 10_000, 'x'.repeat(500))
      const wire = openWire(connect(await rightOf(() => Promise.resolve(connectionOf(connectionString)))))
      const untouched = wire.read({ of: { stream } })
      await expect.poll(untouched.hasWaiting).toBe(true)
      const alive: Array<number> = []
      let next = 0
      for await (const page of store.readStream(stream, { pageSize: 100 })) {
        if (page._tag === 'Left') throw new Error(page.left.message)
        const first = next
        expect(page.right.events.map(saidBy)).toEqual(page.right.events.map((_, n) => first + n))
        next += page.right.events.length
        if (next % 2_500 !== 0) continue
        await pause(50)
        alive.push(bytesAlive())
      }
      const waiting = await untouched.next(Number.POSITIVE_INFINITY)
      untouched.cancel()
      await wire.close()
      if ('tag' in waiting) throw new Error('the read is over before it began')
      expect(next).toBe(10_000)
      expect(Math.max(...alive) - Math.min(...alive)).toBeLessThan(FOUR_MEBIBYTES)
      expect(waiting.length).toBeLessThan(MOST_WAITING)
    },
    A_SLOW_SERVER_MILLIS,
  )
})
