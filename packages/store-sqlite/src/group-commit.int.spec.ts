/** Many callers, one transaction: each its own answer, and a queue with an end. */
import { type EpochMillis, type Instant, instantAt } from '@lovebank/core'
import { systemClock } from '@lovebank/runtime'
import { describe, expect, it } from 'vitest'
import { eventSaying, readToEnd, streamOf, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

const requestOf = (id: string, count = 1, bytes = 1) => ({
  stream: streamOf(id),
  expected: { kind: 'no-stream' as const },
  events: Array.from({ length: count }, () => eventSaying('x'.repeat(bytes))),
})

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => n)

describe('group commit', () => {
  it('answers Overloaded beyond the queue and writes the rest', async () => {
    const store = await opened(freshPath(), { maxWaiting: 10 })
    const answers = await Promise.all(upTo(30).map((n) => store.append(requestOf(`s${n}`))()))
    expect(answers.filter((answer) => answer._tag === 'Right')).toHaveLength(10)
    expect(answers.slice(10)).toMatchObject(upTo(20).map(() => ({ left: { tag: 'Overloaded' } })))
    expect((await readToEnd(store.readAll(town))).events).toHaveLength(10)
    expect(await store.append(requestOf('later'))()).toMatchObject({ _tag: 'Right' })
  })

  it('bounds what waits by its size as well', async () => {
    const store = await opened(freshPath(), { maxWaitingSize: 100_000 })
    const answers = await Promise.all(upTo(15).map((n) => store.append(requestOf(`s${n}`, 1, 9_900))()))
    expect(answers.map((answer) => answer._tag === 'Right')).toEqual(upTo(15).map((n) => n < 10))
    expect(answers.at(-1)).toMatchObject({ left: { tag: 'Overloaded' } })
    expect((await readToEnd(store.readAll(town))).events).toHaveLength(10)
  })

  it('writes more callers than one transaction takes', async () => {
    const store = await opened()
    const answers = await Promise.all(upTo(2_000).map((n) => store.append(requestOf(`s${n}`, 2))()))
    expect(answers.every((answer) => answer._tag === 'Right')).toBe(true)
    expect((await readToEnd(store.readAll(town))).events).toHaveLength(4_000)
  })

  it('carries out nothing for who gives up while waiting', async () => {
    const store = await opened()
    const stop = new AbortController()
    const waiting = store.append(requestOf('a'), { signal: stop.signal })()
    const other = store.append(requestOf('b'))()
    stop.abort()
    expect(await waiting).toMatchObject({ left: { tag: 'Aborted', isOutcomeUnknown: false } })
    expect(await other).toMatchObject({ _tag: 'Right' })
    expect((await readToEnd(store.readAll(town))).events.map((event) => event.stream)).toEqual([streamOf('b')])
  })

  it('records when an event came in by the clock it was given', async () => {
    const clock = { now: () => instantAt(1_770_000_000_123 as EpochMillis) }
    const store = await opened(freshPath(), { clock })
    await store.append(requestOf('a'))()
    const { events } = await readToEnd(store.readAll(town))
    expect(events[0]?.recordedAt).toBe(instantAt(1_770_000_000_123 as EpochMillis))
  })

  it('writes nothing by a clock that throws or tells no moment, and goes on once it does', async () => {
    const moments = [
      () => {
        throw new Error('the battery is empty')
      },
      () => '昨天' as Instant,
      () => instantAt(0 as EpochMillis),
    ]
    const store = await opened(freshPath(), { clock: { now: () => (moments.shift() ?? systemClock.now)() } })
    for (const what of ['the battery is empty', '昨天']) {
      expect(await store.append(requestOf('a'))()).toMatchObject({
        left: { tag: 'Unavailable', isOutcomeUnknown: false, message: expect.stringContaining(what) },
      })
    }
    expect(await store.append(requestOf('a'))()).toMatchObject({ _tag: 'Right' })
    expect((await readToEnd(store.readAll(town))).events).toHaveLength(1)
  })
})
