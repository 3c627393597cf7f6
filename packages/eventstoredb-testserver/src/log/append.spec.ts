/** What the log makes of an append, by what stands in the stream and what the writer claims. */
import { describe, expect, test } from 'vitest'
import { event, events, freshLog, wordOf } from '../../test/log-scene.ts'
import type { Expected } from './expected.ts'

const any: Expected = { kind: 'any' }
const none: Expected = { kind: 'no-stream' }
const exists: Expected = { kind: 'exists' }
const at = (revision: number): Expected => ({ kind: 'at', revision })

/** `standing`: what was written before; `gives`: the revision that is answered, or the refusal; `after`: the stream then. */
const TABLE: ReadonlyArray<{
  readonly standing: string
  readonly expected: Expected
  readonly sent: string
  readonly gives: number | 'wrong-version' | 'stream-deleted'
  readonly after: string
}> = [
  { standing: '', expected: any, sent: 'ab', gives: 1, after: 'ab' },
  { standing: '', expected: none, sent: 'ab', gives: 1, after: 'ab' },
  { standing: '', expected: exists, sent: 'a', gives: 'wrong-version', after: '' },
  { standing: '', expected: at(0), sent: 'a', gives: 'wrong-version', after: '' },
  { standing: 'abc', expected: any, sent: 'de', gives: 4, after: 'abcde' },
  { standing: 'abc', expected: exists, sent: 'd', gives: 3, after: 'abcd' },
  { standing: 'abc', expected: at(2), sent: 'd', gives: 3, after: 'abcd' },
  { standing: 'abc', expected: at(3), sent: 'd', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: at(1), sent: 'd', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: none, sent: 'd', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: none, sent: 'abc', gives: 2, after: 'abc' },
  { standing: 'abc', expected: none, sent: 'ab', gives: 1, after: 'abc' },
  { standing: 'abc', expected: none, sent: 'ax', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: none, sent: 'abcd', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: none, sent: 'bc', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: at(0), sent: 'bc', gives: 2, after: 'abc' },
  { standing: 'abc', expected: at(0), sent: 'b', gives: 1, after: 'abc' },
  { standing: 'abc', expected: at(0), sent: 'bx', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: at(1), sent: 'cd', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: at(2), sent: 'c', gives: 3, after: 'abcc' },
  { standing: 'abc', expected: any, sent: 'abc', gives: 2, after: 'abc' },
  { standing: 'abc', expected: any, sent: 'b', gives: 1, after: 'abc' },
  { standing: 'abc', expected: any, sent: 'ad', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: any, sent: 'da', gives: 4, after: 'abcda' },
  { standing: 'abc', expected: exists, sent: 'c', gives: 2, after: 'abc' },
  { standing: '', expected: any, sent: '', gives: -1, after: '' },
  { standing: '', expected: none, sent: '', gives: -1, after: '' },
  { standing: 'abc', expected: at(2), sent: '', gives: 2, after: 'abc' },
  { standing: 'abc', expected: none, sent: '', gives: 'wrong-version', after: 'abc' },
  { standing: 'abc', expected: at(1), sent: '', gives: 'wrong-version', after: 'abc' },
]

const named = TABLE.map((row) => ({
  ...row,
  claim: row.expected.kind === 'at' ? row.expected.revision : row.expected.kind,
}))

describe('an append', () => {
  test.each(named)(
    'of "$sent" to "$standing", expecting $claim, gives $gives',
    ({ standing, expected, sent, gives, after }) => {
      const log = freshLog()
      if (standing !== '') log.append('s', none, events(standing))
      const answer = log.append('s', expected, events(sent))
      expect(answer.tag === 'appended' ? answer.revision : answer.tag).toBe(gives)
      expect(wordOf(log.recordsOf('s'))).toBe(after)
    },
  )

  test('that comes again is told the place of the first time, not that of the tip', () => {
    const log = freshLog()
    const first = log.append('s', none, events('ab'))
    log.append('s', at(1), events('cd'))
    expect(log.append('s', none, events('ab'))).toEqual(first)
    expect(log.append('s', any, events('ab'))).toEqual(first)
  })

  test('with any is a repeat only as long as the ids are remembered, at a revision always', () => {
    const log = freshLog()
    const first = log.append('s', none, events('ab'))
    log.ids.forgetAll()
    expect(log.append('s', none, events('ab'))).toEqual(first)
    expect(log.append('s', any, events('ab'))).toMatchObject({ revision: 3 })
    expect(wordOf(log.recordsOf('s'))).toBe('abab')
  })

  test('of an id that another stream has is no repeat', () => {
    const log = freshLog()
    log.append('s', none, events('a'))
    expect(log.append('other', any, events('a'))).toMatchObject({ tag: 'appended', revision: 0 })
  })

  test('tells what was expected and where the stream stands when it is refused', () => {
    const log = freshLog()
    log.append('s', none, events('ab'))
    expect(log.append('s', at(7), events('c'))).toEqual({ tag: 'wrong-version', expected: at(7), current: 1 })
    expect(log.append('none', exists, events('c'))).toEqual({ tag: 'wrong-version', expected: exists, current: -1 })
  })

  test('may have so many bytes of data, whatever its events are called, and not one more', () => {
    const log = freshLog({ maxAppendBytes: 10 })
    const sized = (bytes: number) => event('a', 'x'.repeat(bytes), 'AVeryLongNameOfAType')
    expect(log.append('s', any, [sized(6), sized(5)])).toEqual({ tag: 'too-large', limit: 10 })
    expect(log.recordsOf('s')).toEqual([])
    expect(log.append('s', any, [sized(6), sized(4)])).toMatchObject({ tag: 'appended' })
  })

  test('is kept before it is seen, all its records together', () => {
    const order: Array<string> = []
    const log = freshLog({ persist: (records) => order.push(`kept ${wordOf(records)}`) })
    log.onAppended(() => order.push(`seen ${wordOf(log.recordsOf('s'))}`))
    log.append('s', none, events('abc'))
    expect(order.slice(-2)).toEqual(['kept abc', 'seen abc'])
  })

  test('stands at places that grow by more than one, the last of which is answered', () => {
    const log = freshLog()
    const answer = log.append('s', none, events('abc'))
    const places = log.recordsOf('s').map(({ position }) => position)
    expect(answer).toMatchObject({ position: places[2] })
    expect(places.every((place, n) => n === 0 || place > (places[n - 1] ?? 0) + 1)).toBe(true)
    expect(log.all.map(({ position }) => position)).toEqual(
      log.all.map(({ position }) => position).toSorted((a, b) => a - b),
    )
  })

  test('goes on after what was recovered', () => {
    const before = freshLog()
    before.append('s', none, events('ab'))
    const log = freshLog({}, before.all)
    expect(log.append('s', at(1), events('c'))).toMatchObject({ revision: 2 })
    expect(log.all).toHaveLength(before.all.length + 1)
    expect(log.append('s', at(0), events('b'))).toMatchObject({ revision: 1 })
  })
})
