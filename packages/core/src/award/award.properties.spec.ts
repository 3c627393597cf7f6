import { rateCardStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asMinutes, asPoints } from '../kernel/quantities.ts'
import { type Award, award, type EarnedBefore } from './award.ts'
import type { ExplanationLine } from './explanation.ts'
import type { RateCard } from './rate-card.ts'
import { divideRounded, type Rounding } from './rounding.ts'

const cap = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined })
const card = fc
  .record({
    rates: fc
      .record({ per: fc.constantFrom('hour', 'act'), points: fc.integer({ min: 0, max: 200 }) })
      .map((rate) => [{ ...rate, category: 'visits' }]),
    rounding: fc.constantFrom<Rounding>('down', 'half-up', 'up'),
    dailyCap: cap,
    monthlyCap: cap,
  })
  .map((terms) => rateCardStory.card(1, '2026-01-01', terms))
const minutes = fc.integer({ min: 1, max: 1_440 }).map(asMinutes)
const earned: fc.Arbitrary<EarnedBefore> = fc
  .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  .map(([thatDay, earlier]) => ({ thatDay: asPoints(thatDay), thatMonth: asPoints(thatDay + earlier) }))

const awarded = (by: RateCard, served: ReturnType<typeof asMinutes>, before: EarnedBefore): Award => {
  const [rate] = by.rates
  const result = rate && award(by, { category: rate.category, minutes: served }, before)
  return result ?? expect.fail('the category is on the card')
}

const ofLine = (line: ExplanationLine): number => {
  switch (line.line) {
    case 'by-the-hour':
    case 'for-the-act':
      return line.points
    case 'daily-cap':
    case 'monthly-cap':
      return -line.cut
  }
}

const runs = { numRuns: 2_000 }

describe('law 9: an award', () => {
  test('stays within the caps of the card', () => {
    fc.assert(
      fc.property(card, minutes, earned, (by, served, before) => {
        const { points } = awarded(by, served, before)
        expect(points).toBeGreaterThanOrEqual(0)
        if (by.dailyCap !== undefined && points > 0) expect(before.thatDay + points).toBeLessThanOrEqual(by.dailyCap)
        if (by.monthlyCap !== undefined && points > 0) {
          expect(before.thatMonth + points).toBeLessThanOrEqual(by.monthlyCap)
        }
      }),
      runs,
    )
  })

  test('is the sum of its explanation', () => {
    fc.assert(
      fc.property(card, minutes, earned, (by, served, before) => {
        const { points, explanation } = awarded(by, served, before)
        expect(explanation.map(ofLine).reduce((sum, part) => sum + part, 0)).toBe(points)
        expect(explanation.slice(1).every((line) => ofLine(line) < 0)).toBe(true)
      }),
      runs,
    )
  })

  test('never falls where more minutes were served', () => {
    fc.assert(
      fc.property(card, minutes, minutes, earned, (by, one, other, before) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(awarded(by, less, before).points).toBeLessThanOrEqual(awarded(by, more, before).points)
      }),
      runs,
    )
  })

  test('never rises where more was earned before', () => {
    fc.assert(
      fc.property(card, minutes, earned, fc.nat({ max: 300 }), (by, served, before, more) => {
        const later = { thatDay: asPoints(before.thatDay + more), thatMonth: asPoints(before.thatMonth + more) }
        expect(awarded(by, served, later).points).toBeLessThanOrEqual(awarded(by, served, before).points)
      }),
      runs,
    )
  })
})

describe('rounding', () => {
  test('is exact, and never a whole unit away', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000_000 }), (amount) => {
        const down = divideRounded(amount, 60, 'down')
        const up = divideRounded(amount, 60, 'up')
        const half = divideRounded(amount, 60, 'half-up')
        expect(down * 60 <= amount && amount < (down + 1) * 60).toBe(true)
        expect(up).toBe(amount % 60 === 0 ? down : down + 1)
        expect(half).toBe(Number((BigInt(amount) * 2n + 60n) / 120n))
      }),
      runs,
    )
  })
})
