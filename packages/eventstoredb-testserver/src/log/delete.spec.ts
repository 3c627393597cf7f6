/** Streams that are deleted until they are written again, and streams that are deleted for good. */
import { describe, expect, test } from 'vitest'
import { events, freshLog, wordOf } from '../../test/log-scene.ts'
import type { Expected } from './expected.ts'
import { readStream } from './read-stream.ts'

const any: Expected = { kind: 'any' }
const none: Expected = { kind: 'no-stream' }
const exists: Expected = { kind: 'exists' }
const at = (revision: number): Expected => ({ kind: 'at', revision })

const withAbc = () => {
  const log = freshLog()
  log.append('s', none, events('abc'))
  return log
}

const read = (log: ReturnType<typeof withAbc>) => {
  const { tag, records } = readStream(log, 's', { kind: 'start' }, 'forward', 100)
  return tag === 'records' ? wordOf(records) : tag
}

/** Of a stream of three: what may delete it, and what the answer is. */
const CLAIMS = [
  { claim: 'any', expected: any, isTaken: true },
  { claim: 'that it exists', expected: exists, isTaken: true },
  { claim: 'where it stands', expected: at(2), isTaken: true },
  { claim: 'where it stood', expected: at(1), isTaken: false },
  { claim: 'where it does not stand yet', expected: at(3), isTaken: false },
  { claim: 'that there is none', expected: none, isTaken: false },
]

describe('a soft delete', () => {
  test.each(CLAIMS)('that claims $claim is taken: $isTaken', ({ expected, isTaken }) => {
    const log = withAbc()
    expect(log.softDelete('s', expected).tag).toBe(isTaken ? 'appended' : 'wrong-version')
    expect(read(log)).toBe(isTaken ? 'not-found' : 'abc')
  })

  test.each([any, none, exists, at(0)])('of what was never written is refused, expecting %o', (expected) => {
    expect(freshLog().softDelete('s', expected)).toEqual({ tag: 'wrong-version', expected, current: -1 })
  })

  test.each([any, none, at(2)])('is undone by an append that expects %o, which hides what was before', (expected) => {
    const log = withAbc()
    log.softDelete('s', any)
    expect(log.append('s', expected, events('de'))).toMatchObject({ tag: 'appended', revision: 4 })
    expect(read(log)).toBe('de')
    expect(wordOf(log.recordsOf('s'))).toBe('abcde')
  })

  test.each([
    { claim: 'that it exists', expected: exists, gives: 'stream-deleted' },
    { claim: 'where it stood', expected: at(1), gives: 'wrong-version' },
  ])('is not undone by an append that claims $claim', ({ expected, gives }) => {
    const log = withAbc()
    log.softDelete('s', any)
    expect(log.append('s', expected, events('d')).tag).toBe(gives)
    expect(read(log)).toBe('not-found')
  })

  test('tells where the stream stood to who claims another revision', () => {
    const log = withAbc()
    log.softDelete('s', any)
    expect(log.append('s', at(0), events('x'))).toMatchObject({ tag: 'wrong-version', current: 2 })
  })
})

describe('a tombstone', () => {
  test.each(CLAIMS)('that claims $claim is taken: $isTaken', ({ expected, isTaken }) => {
    const log = withAbc()
    expect(log.tombstone('s', expected).tag).toBe(isTaken ? 'appended' : 'wrong-version')
    expect(read(log)).toBe(isTaken ? 'stream-deleted' : 'abc')
  })

  test('may stand where nothing was written', () => {
    const log = freshLog()
    expect(log.tombstone('s', any).tag).toBe('appended')
    expect(log.append('s', none, events('a')).tag).toBe('stream-deleted')
  })

  test.each([any, none, exists, at(2), at(3)])('is final to a writer who expects %o', (expected) => {
    const log = withAbc()
    log.tombstone('s', any)
    expect(log.append('s', expected, events('d')).tag).toBe('stream-deleted')
    expect(log.softDelete('s', any).tag).toBe('stream-deleted')
    expect(log.tombstone('s', any).tag).toBe('stream-deleted')
  })
})
