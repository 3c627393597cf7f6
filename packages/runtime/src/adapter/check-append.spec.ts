/** What no store is asked to keep, because it would not come back as it was. */
import { randomUUID } from 'node:crypto'
import type { EventId, StreamName } from '@lovebank/core'
import { describe, expect, test } from 'vitest'
import type { NewEvent } from '../ports/event-store.ts'
import { checkAppend } from './check-append.ts'

const event = (data: unknown, metadata: unknown = {}): NewEvent => ({
  eventId: randomUUID() as EventId,
  type: 'Happened',
  data: data as object,
  metadata: metadata as object,
})

const holding = (value: unknown): object => ({ type: 'Happened', value })

const checked = (one: NewEvent) =>
  checkAppend({ stream: 'town.account-1' as StreamName, expected: { kind: 'any' }, events: [one] })

const circle = (): object => {
  const value: { [key: string]: unknown } = {}
  value['self'] = [value]
  return value
}

const REFUSED: ReadonlyArray<readonly [string, unknown]> = [
  ['a bigint', 1n],
  ['a circle', circle()],
  ['not a number', Number.NaN],
  ['an infinite number', { deep: [Number.NEGATIVE_INFINITY] }],
  ['undefined in a list', [undefined]],
  ['a function in a list', [() => 0]],
  ['a symbol in a list', [Symbol('s')]],
  ['the first integer that may be another', 2 ** 53],
  ['its negative', -(2 ** 53)],
  ['an integer that is written with an exponent', 1e21],
  ['one deep inside', { a: [{ b: Number.MAX_SAFE_INTEGER + 1 }] }],
  ['one that hides behind toJSON', { toJSON: () => 2 ** 60 }],
]

const KEPT: ReadonlyArray<readonly [string, unknown]> = [
  ['the last integer that is exact', Number.MAX_SAFE_INTEGER],
  ['its negative', Number.MIN_SAFE_INTEGER],
  ['a fraction of many digits', 0.12345678901234568],
  ['a tiny fraction', 5e-324],
  ['null', [null, { a: null }]],
  ['words that look like numbers', '9007199254740993 and 1e+21 and null'],
  ['a moment', '2026-01-01T00:00:00.000Z'],
]

describe('an append is checked', () => {
  test.each(REFUSED)('and refused with %s in data or metadata', (_, value) => {
    expect(checked(event(holding(value)))).toMatchObject({ _tag: 'Left', left: { tag: 'InvalidRequest' } })
    expect(checked(event(holding(1), { value }))).toMatchObject({ _tag: 'Left', left: { tag: 'InvalidRequest' } })
  })

  test.each(KEPT)('and taken with %s, which comes back as it was', (_, value) => {
    const answer = checked(event(holding(value), { value }))
    if (answer._tag === 'Left') throw new Error(answer.left.message)
    const [text] = answer.right.events
    expect(JSON.parse(text?.data ?? '')).toEqual(holding(value))
    expect(JSON.parse(text?.metadata ?? '')).toEqual({ value })
  })

  test('and taken without a member that is undefined, which is as good as none', () => {
    const answer = checked(event({ ...holding(1), absent: undefined }))
    expect(answer).toMatchObject({ right: { events: [{ data: '{"type":"Happened","value":1}' }] } })
  })

  test.each([undefined, null, 'text', 7])('and refused where data or metadata are %s', (value) => {
    expect(checked(event(value))).toMatchObject({ _tag: 'Left', left: { tag: 'InvalidRequest' } })
    expect(checked({ ...event(holding(1)), metadata: value as unknown as object })).toMatchObject({ _tag: 'Left' })
  })
})
