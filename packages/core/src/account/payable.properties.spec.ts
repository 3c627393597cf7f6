/** What pays, with and without a pairing. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pairing } from '../spending/pairing.ts'
import { firstPoints, sumOf } from './books.ts'
import { type Paid, type PayingLot, payable } from './payable.ts'

const lots: fc.Arbitrary<ReadonlyArray<PayingLot>> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('earned' as const, 'granted' as const)), {
    maxLength: 8,
  })
  .map((all) => all.map(([points, pointClass], index) => ({ lotId: `w${index}`, points, pointClass }) as PayingLot))
const pairing = fc.record({
  earned: fc.integer({ min: 1, max: 6 }),
  granted: fc.nat({ max: 6 }),
}) as fc.Arbitrary<Pairing>
const points = fc.integer({ min: 1, max: 200 })

const ofClass = (all: ReadonlyArray<PayingLot>, pointClass: string) =>
  all.filter((lot) => lot.pointClass === pointClass)
const classesIn = (all: ReadonlyArray<PayingLot>, { allocations }: Pick<Paid, 'allocations'>) => {
  const granted = new Set(ofClass(all, 'granted').map(({ lotId }) => lotId))
  return {
    earned: allocations.filter(({ lotId }) => !granted.has(lotId)),
    granted: allocations.filter(({ lotId }) => granted.has(lotId)),
  }
}
const isWithin = (all: ReadonlyArray<PayingLot>, rule: Pairing, allocations: Paid['allocations']): boolean => {
  const { earned, granted } = classesIn(all, { allocations })
  return sumOf(granted) * rule.earned <= sumOf(earned) * rule.granted
}
const runs = { numRuns: 2_000 }

describe('what pays', () => {
  test('is the exact sum, and never more granted points than the pairing lets through', () => {
    fc.assert(
      fc.property(lots, points, pairing, (all, asked, rule) => {
        const paid = payable(all, asked, rule)
        fc.pre(paid.kind === 'Paid')
        expect(sumOf(paid.allocations)).toBe(asked)
        expect(isWithin(all, rule, paid.allocations)).toBe(true)
      }),
      runs,
    )
  })

  test('obeys the pairing in every part of it, so that a part may be captured and the rest come back', () => {
    fc.assert(
      fc.property(lots, points, pairing, fc.nat({ max: 200 }), (all, asked, rule, part) => {
        const paid = payable(all, asked, rule)
        fc.pre(paid.kind === 'Paid')
        expect(isWithin(all, rule, firstPoints(paid.allocations, part))).toBe(true)
      }),
      runs,
    )
  })

  test('is the oldest of each kind', () => {
    fc.assert(
      fc.property(lots, points, pairing, (all, asked, rule) => {
        const paid = payable(all, asked, rule)
        fc.pre(paid.kind === 'Paid')
        const { earned, granted } = classesIn(all, paid)
        expect(earned).toEqual(firstPoints(ofClass(all, 'earned'), sumOf(earned)))
        expect(granted).toEqual(firstPoints(ofClass(all, 'granted'), sumOf(granted)))
      }),
      runs,
    )
  })

  test('is the oldest of all where the pairing lets it through, and with no pairing always', () => {
    fc.assert(
      fc.property(lots, points, pairing, (all, asked, rule) => {
        const oldest = firstPoints(all, asked)
        const plain = payable(all, asked, undefined)
        expect(plain).toEqual({ kind: 'Paid', allocations: oldest })
        fc.pre(sumOf(oldest) === asked && isWithin(all, rule, oldest))
        const paid = payable(all, asked, rule)
        const byId = (some: Paid['allocations']) => some.toSorted((one, other) => (one.lotId < other.lotId ? -1 : 1))
        expect(paid.kind === 'Paid' && byId(paid.allocations)).toEqual(byId(oldest))
      }),
      runs,
    )
  })

  test('tells where it is lacking how much can be spent: exactly the most', () => {
    fc.assert(
      fc.property(lots, points, pairing, (all, asked, rule) => {
        const paid = payable(all, asked, rule)
        fc.pre(paid.kind === 'Lacking')
        expect(payable(all, paid.payable, rule).kind).toBe('Paid')
        expect(payable(all, paid.payable + 1, rule).kind).toBe('Lacking')
        expect(paid.earned + paid.granted).toBe(sumOf(all))
      }),
      runs,
    )
  })
})
