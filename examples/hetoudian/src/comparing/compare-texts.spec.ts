import { expect, it } from 'vitest'
import { digestOf, firstDifference } from './compare-texts.ts'

it('finds no difference where there is none', () => {
  expect(firstDifference('a\nb', 'a\nb')).toBe(undefined)
  expect(digestOf('a\nb')).toBe(digestOf('a\nb'))
})

it.each([
  ['a\nb', 'a\nc', { line: 2, one: 'b', other: 'c' }],
  ['a', 'a\n', { line: 2, one: undefined, other: '' }],
  ['a\nb\nc', 'a', { line: 2, one: 'b', other: undefined }],
  ['a\r', 'a', { line: 1, one: 'a\r', other: 'a' }],
])('finds the first line that differs, and another digest', (one, other, difference) => {
  expect(firstDifference(one, other)).toEqual(difference)
  expect(digestOf(one)).not.toBe(digestOf(other))
})
