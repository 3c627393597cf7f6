/** Shares of whole points. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareOut, shareOutEach, shareOutOf } from './share-out.ts'

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

test('several totals are shared each by the same parts, and small ones are not all one’s', () => {
  expect(shareOutEach([30, 7], [2, 1])).toEqual([
    [20, 10],
    [5, 2],
  ])
  const ofOne = shareOutEach(
    Array.from({ length: 9 }, () => 1),
    [2, 1],
  )
  expect(ofOne.map(([, other]) => other).filter((share) => share === 1)).toHaveLength(3)
  expect(shareOutEach([5], [0, 0])).toEqual([[0, 0]])
  expect(shareOutEach([5, 1], [0, 3])).toEqual([
    [0, 5],
    [0, 1],
  ])
})

test('the shares of each total sum to it, and all together are nobody’s loss', () => {
  const parts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), parts, (totals, by) => {
      const whole = by.reduce((sum, part) => sum + part, 0)
      fc.pre(whole > 0)
      const each = shareOutEach(totals, by)
      for (const [place, shares] of each.entries()) {
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(totals[place])
      }
      const all = totals.reduce((sum, total) => sum + total, 0)
      for (const [place, part] of by.entries()) {
        const got = each.reduce((sum, shares) => sum + (shares[place] ?? 0), 0)
        expect(Math.abs(got - (all * part) / whole)).toBeLessThan(by.length)
        if (part === 0) expect(got).toBe(0)
      }
    }),
  )
})

test('a part of what each has sums to the part, and takes from nobody more than they have, however much it is', () => {
  const having = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(having, fc.double({ min: 0, max: 1, noNaN: true }), (all, some) => {
      const total = Math.floor(all.reduce((sum, each) => sum + each, 0) * some)
      const shares = shareOutOf(total, all)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      for (const [place, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(all[place] ?? -1)
      }
    }),
  )
})
