/** Pages of a stream, what its metadata hide of it, the whole log both ways, filters, and links. */
import { describe, expect, test } from 'vitest'
import { event, events, freshLog, setMetadata, wordOf } from '../../test/log-scene.ts'
import { passes } from './filter.ts'
import type { Log } from './log.ts'
import { isAligned, readAll } from './read-all.ts'
import { type From, readStream } from './read-stream.ts'
import { resolveLink } from './resolve-link.ts'

const start: From = { kind: 'start' }
const end: From = { kind: 'end' }
const from = (at: number): From => ({ kind: 'at', at })

const withWord = (word: string, now: () => number = () => 0): Log => {
  const log = freshLog({ now })
  log.append('s', { kind: 'no-stream' }, events(word))
  return log
}

const PAGES = [
  { from: start, direction: 'forward', count: 9, gives: 'abcde' },
  { from: start, direction: 'forward', count: 2, gives: 'ab' },
  { from: from(2), direction: 'forward', count: 2, gives: 'cd' },
  { from: from(4), direction: 'forward', count: 9, gives: 'e' },
  { from: from(5), direction: 'forward', count: 9, gives: '' },
  { from: end, direction: 'forward', count: 9, gives: '' },
  { from: end, direction: 'backward', count: 1, gives: 'e' },
  { from: from(2), direction: 'backward', count: 9, gives: 'cba' },
  { from: from(2), direction: 'backward', count: 2, gives: 'cb' },
  { from: from(0), direction: 'backward', count: 9, gives: 'a' },
] as const

describe('a page of a stream', () => {
  test.each(PAGES)('$direction from $from, $count at most, is "$gives"', ({ direction, count, gives, ...page }) => {
    expect(wordOf(readStream(withWord('abcde'), 's', page.from, direction, count).records)).toBe(gives)
  })

  test('of a stream that was never written is not found', () => {
    expect(readStream(freshLog(), 's', start, 'forward', 9).tag).toBe('not-found')
  })
})

const HIDING = [
  { metadata: {}, shows: 'abcde', goesOn: 'abcdefg' },
  { metadata: { $maxCount: 2 }, shows: 'de', goesOn: 'fg' },
  { metadata: { $maxCount: 9 }, shows: 'abcde', goesOn: 'abcdefg' },
  { metadata: { $tb: 3 }, shows: 'de', goesOn: 'defg' },
  { metadata: { $tb: 5 }, shows: '', goesOn: 'fg' },
  { metadata: { $tb: 6 }, shows: '', goesOn: 'g' },
  { metadata: { $maxCount: 2, $tb: 1 }, shows: 'de', goesOn: 'fg' },
  { metadata: { $maxCount: 4, $tb: 4 }, shows: 'e', goesOn: 'efg' },
  { metadata: { $maxAge: 10 }, shows: 'abcde', goesOn: 'abcdefg' },
  { metadata: { $maxCount: 'two', $tb: null }, shows: 'abcde', goesOn: 'abcdefg' },
]

describe('metadata', () => {
  test.each(HIDING)(
    '$metadata shows "$shows" of "abcde", and "$goesOn" when it goes on',
    ({ metadata, shows, goesOn }) => {
      const log = withWord('abcde')
      setMetadata(log, 's', metadata)
      const shown = (): string => wordOf(readStream(log, 's', start, 'forward', 9).records)
      expect(shown()).toBe(shows)
      expect(wordOf(readStream(log, 's', end, 'backward', 9).records)).toBe([...shows].toReversed().join(''))
      expect(log.append('s', { kind: 'at', revision: 4 }, events('fg'))).toMatchObject({ revision: 6 })
      expect(shown()).toBe(goesOn)
    },
  )

  test('that hide the beginning leave a page full', () => {
    const log = withWord('abcdefgh')
    setMetadata(log, 's', { $tb: 3 })
    expect(wordOf(readStream(log, 's', start, 'forward', 3).records)).toBe('def')
  })

  test('hide what is older than so many seconds', () => {
    let now = 1_000
    const log = withWord('ab', () => now)
    setMetadata(log, 's', { $maxAge: 2 })
    now = 2_500
    log.append('s', { kind: 'any' }, events('c'))
    const shown = (): string => wordOf(readStream(log, 's', start, 'forward', 9).records)
    now = 3_000
    expect(shown()).toBe('abc')
    now = 3_001
    expect(shown()).toBe('c')
    now = 9_000
    expect(shown()).toBe('')
  })

  test('count as they were last said, and of a metastream only the last shows', () => {
    const log = withWord('abcde')
    setMetadata(log, 's', { $maxCount: 1 })
    setMetadata(log, 's', { $maxCount: 3 })
    expect(wordOf(readStream(log, 's', start, 'forward', 9).records)).toBe('cde')
    expect(readStream(log, '$$s', start, 'forward', 9).records.map(({ revision }) => revision)).toEqual([1])
  })
})

describe('the whole log', () => {
  const ours = (records: Iterable<{ readonly id: string; readonly stream: string }>): string =>
    [...records].flatMap(({ id, stream }) => (stream === 's' ? [id] : [])).join('')

  test('begins with the record at the place forwards, and with the one before it backwards', () => {
    const log = withWord('abcde')
    const place = log.recordsOf('s')[2]?.position ?? 0
    expect(ours(readAll(log, from(place), 'forward'))).toBe('cde')
    expect(ours(readAll(log, from(place), 'backward'))).toBe('ba')
  })

  test('has everything from the start and from the end, the server’s own too', () => {
    const log = withWord('abc')
    expect([...readAll(log, start, 'forward')]).toEqual(log.all)
    expect([...readAll(log, end, 'backward')]).toEqual(log.all.toReversed())
    expect(log.all[0]?.stream.startsWith('$')).toBe(true)
    expect([...readAll(log, end, 'forward')]).toEqual([])
    expect([...readAll(log, start, 'backward')]).toEqual([])
  })

  test('knows which places it gave out', () => {
    const log = withWord('abc')
    const place = log.recordsOf('s')[1]?.position ?? 0
    const last = log.recordsOf('s')[2]?.position ?? 0
    expect([0, place, last].map((at) => isAligned(log, at))).toEqual([true, true, true])
    expect([place - 1, place + 1, last + 1, last + 9_999].map((at) => isAligned(log, at))).toEqual(Array(4).fill(false))
  })
})

const of = (stream: string, type: string) => ({
  ...event('a', '{}', type),
  stream,
  revision: 0,
  position: 0,
  created: 0,
})

const FILTERS = [
  { on: 'stream', prefixes: ['town.'], regex: undefined, passes: true },
  { on: 'stream', prefixes: ['own.'], regex: undefined, passes: false },
  { on: 'stream', prefixes: ['other', 'town.account'], regex: undefined, passes: true },
  { on: 'stream', prefixes: [], regex: 'account', passes: true },
  { on: 'stream', prefixes: [], regex: '^account', passes: false },
  { on: 'type', prefixes: ['Points'], regex: undefined, passes: true },
  { on: 'type', prefixes: ['town.'], regex: undefined, passes: false },
  { on: 'type', prefixes: [], regex: 'D.posited$', passes: true },
] as const

test.each(FILTERS)('a filter on the $on by $prefixes or $regex lets it pass: $passes', (filter) => {
  const isAskedFor = passes({ ...filter, window: 32, checkpointIntervalMultiplier: 1 })
  expect(isAskedFor(of('town.account-1', 'PointsDeposited'))).toBe(filter.passes)
})

const LINKS = [
  { to: '1@s', gives: 'b', why: 'what stands there' },
  { to: '9@s', gives: undefined, why: 'nothing beyond the tip' },
  { to: '0@none', gives: undefined, why: 'nothing in a stream that never was' },
  { to: '0@cut', gives: undefined, why: 'nothing that is hidden' },
  { to: '1@cut', gives: 'd', why: 'what is not hidden' },
  { to: '0@deleted', gives: undefined, why: 'nothing of a deleted stream' },
  { to: '0@ended', gives: undefined, why: 'nothing behind a tombstone' },
]

test.each(LINKS)('a link to $to gives $why', ({ to, gives }) => {
  const log = withWord('ab')
  for (const stream of ['cut', 'deleted', 'ended']) log.append(stream, { kind: 'any' }, events('cd'))
  log.truncate('cut', 1)
  log.softDelete('deleted', { kind: 'any' })
  log.tombstone('ended', { kind: 'any' })
  const link = { ...of('links', '$>'), data: Buffer.from(to) }
  expect(resolveLink(log, link, true)).toMatchObject({ link })
  expect(resolveLink(log, link, true).event?.id).toBe(gives)
  expect(resolveLink(log, link, false)).toEqual({ event: link, link: undefined })
})
