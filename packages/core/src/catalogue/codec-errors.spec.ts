import { isLeft } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Points } from '../kernel/quantities.ts'
import { codecErrors } from './codec-errors.ts'

const Act = t.strict({ act: t.string, points: Points })
const Card = t.strict({
  version: t.number,
  acts: optional(list(Act, 1, 3)),
  of: t.union([t.literal('a'), t.literal('b')]),
})

const errorsOf = (input: unknown): ReadonlyArray<string> => {
  const decoded = Card.decode(input)
  return isLeft(decoded) ? codecErrors(decoded.left) : []
}

test('tells the place as the sender wrote it, and what is expected there', () => {
  expect(errorsOf({ version: 1, acts: [{ act: 'meeting', points: -1 }], of: 'a' })).toEqual([
    'acts.0.points: expected Points',
  ])
})

test('tells what is missing', () => {
  expect(errorsOf({ acts: [{ points: 1 }], of: 'a' })).toEqual([
    'version: is missing, expected number',
    'acts.0.act: is missing, expected string',
  ])
})

test('tells every choice of a union, and each line once', () => {
  expect(errorsOf({ version: 1, of: 'c' })).toEqual(['of: expected "a"', 'of: expected "b"'])
  expect(new Set(errorsOf({})).size).toBe(errorsOf({}).length)
})

test('tells no value, and not more than a screen of lines', () => {
  const acts = Array.from({ length: 3 }, () => ({ act: '李秀英', points: '李秀英' }))
  expect(errorsOf({ version: '李秀英', acts, of: '李秀英' }).join()).not.toContain('李秀英')
  const many = t.strict(Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`f${place}`, t.string])))
  const decoded = many.decode({})
  expect(isLeft(decoded) && codecErrors(decoded.left)).toHaveLength(20)
})
