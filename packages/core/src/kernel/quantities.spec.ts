import type * as t from 'io-ts'
import { describe, expect, test } from 'vitest'
import {
  asMinutes,
  asPoints,
  asQuantity,
  Capacity,
  CardVersion,
  Days,
  Fen,
  MAX_POINTS,
  Minutes,
  Months,
  Points,
  Quantity,
  SomeMinutes,
  SomePoints,
  SomeQuantity,
} from './quantities.ts'

const limits: ReadonlyArray<readonly [string, t.Mixed, number, number]> = [
  ['points', Points, 0, 1_000_000_000_000],
  ['some points', SomePoints, 1, 1_000_000_000_000],
  ['minutes', Minutes, 0, 1_440],
  ['some minutes', SomeMinutes, 1, 1_440],
  ['a quantity', Quantity, 0, 100_000_000],
  ['some quantity', SomeQuantity, 1, 100_000_000],
  ['places', Capacity, 1, 10_000],
  ['days', Days, 0, 3_660],
  ['months', Months, 1, 1_200],
  ['fen', Fen, 0, 1_000_000_000_000],
  ['a card’s number', CardVersion, 1, 1_000_000],
]

describe.each(limits)('%s', (_, codec, least, most) => {
  test('reach from the least to the most', () => {
    expect([least - 1, least, most, most + 1].map(codec.is)).toEqual([false, true, true, false])
  })

  test('are whole numbers and nothing else', () => {
    expect([1.5, Number.NaN, Number.POSITIVE_INFINITY, -0, '1', null, 1n].map(codec.is)).toEqual(Array(7).fill(false))
  })
})

test('a thousand full accounts still add up to the point', () => {
  expect(Number.isSafeInteger(1_000 * MAX_POINTS)).toBe(true)
})

test('trusted numbers pass as they are', () => {
  expect([asPoints(7), asMinutes(8), asQuantity(9)]).toEqual([7, 8, 9])
})
