import { describe, expect, test } from 'vitest'
import { isSame } from './same.ts'

describe('plain values', () => {
  test.for([
    [1, 1],
    [
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
    ],
    [{ a: 1 }, { a: 1, b: undefined }],
    [[], []],
    [undefined, undefined],
  ] as const)('say the same: %j', ([one, other]) => {
    expect(isSame(one, other)).toBe(true)
  })

  test.for([
    [1, '1'],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [[], {}],
    [{}, undefined],
    [null, {}],
    [{}, { toString: 1 }],
  ] as const)('differ: %j', ([one, other]) => {
    expect(isSame(one, other)).toBe(false)
    expect(isSame(other, one)).toBe(false)
  })
})
