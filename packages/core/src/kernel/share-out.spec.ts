/** Shares of whole points. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut } from './share-out.ts'

test.each([
  [10, [1, 1], [5, 5]],
  [10, [1, 1, 1], [4, 3, 3]],
  [7, [3, 1], [5, 2]],
  [1, [1, 1], [1, 0]],
  [10, [2, 0], [10, 0]],
  [10, [0, 0], [0, 0]],
  [0, [1, 2], [0, 0]],
  [10, [], []],
])('%i by %j is %j', (total, parts, shares) => {
  expect(shareOut(total, parts)).toEqual(shares)
})

const points = fc.integer({ min: 0, max: 1_000_000_000 })
const parts = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 })

test('the shares sum to the whole, and none is a whole point away from its exact part', () => {
  fc.assert(
    fc.property(points, parts, (total, by) => {
      const whole = by.reduce((sum, part) => sum + part, 0)
      fc.pre(whole > 0)
      const shares = shareOut(total, by)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      for (const [place, share] of shares.entries()) {
        expect(Math.abs(share - (total * (by[place] ?? 0)) / whole)).toBeLessThan(1)
        if (by[place] === 0) expect(share).toBe(0)
      }
    }),
  )
})
