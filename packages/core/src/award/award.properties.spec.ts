import { rateCardStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asMinutes, asPoints } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import { type Award, award } from './award.ts'
import type { EarnedBefore } from './caps.ts'
import { pointsOfLine } from './explanation.ts'
import type { RateCard } from './rate-card.ts'
import { divideRounded, type Rounding } from './rounding.ts'

const cap = fc.option(fc.integer({ min: 0, max: 500 }), { nil: undefined })
const points = fc.integer({ min: 0, max: 200 })
const rounding = fc.constantFrom<Rounding>('down', 'half-up', 'up')
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const visits = fc.constant('visits')
const common = { category: visits, points, minimumMinutes: some(fc.integer({ min: 1, max: 90 })) }
const timed = { ...common, rounding: some(rounding), mostPoints: some(fc.integer({ min: 1, max: 300 })) }
const tiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 })
  .chain((hours) =>
    fc.tuple(
      ...hours
        .sort((one, other) => one - other)
        .map((afterHours) => points.map((each) => ({ afterHours, points: each }))),
    ),
  )
const time = fc.constantFrom('00:00', '05:59', '06:00', '12:30', '21:59', '22:00', '23:59')
const occasion = {
  hours: some(fc.record({ from: time, until: time })),
  weekdays: some(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })),
  eachYear: some(fc.constant([{ from: '01-20', until: '02-08' }])),
}
const specialRate = fc.record({ name: fc.constantFrom('three', 'four'), points, ...occasion })
const specialRates = some(fc.array(specialRate, { minLength: 1, maxLength: 2 }))
const rate = fc.oneof(
  fc.record({ per: fc.constant('hour' as const), ...timed, tiers: some(tiers), specialRates }),
  fc.record({ per: fc.constant('block' as const), ...timed, blockMinutes: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ per: fc.constant('act' as const), ...common }),
)
const multiplier = fc.record({
  name: fc.constantFrom('one', 'two'),
  percent: fc.integer({ min: 0, max: 400 }),
  ...occasion,
})
const storageCap = fc.record({
  points: fc.integer({ min: 0, max: 500 }),
  above: fc.constantFrom('not-awarded' as const, 'to-be-donated' as const),
})
const card = fc
  .record({
    rates: rate.map((each) => [each]),
    rounding,
    multipliers: some(fc.array(multiplier, { minLength: 1, maxLength: 3 })),
    dailyCap: cap,
    monthlyCap: cap,
    quarterlyCap: cap,
    yearlyCap: cap,
    storageCap: some(storageCap),
  })
  .map((terms) => rateCardStory.card(1, '2026-01-01', terms))
const minutes = fc.integer({ min: 1, max: 1_440 }).map(asMinutes)
const earned: fc.Arbitrary<EarnedBefore> = fc
  .tuple(...[1, 2, 3, 4].map(() => fc.nat({ max: 150 })), fc.integer({ min: -50, max: 600 }), fc.nat({ max: 3_000 }))
  .map(([thatDay = 0, month = 0, quarter = 0, year = 0, balance = 0, before = 0]) => ({
    thatDay: asPoints(thatDay),
    thatMonth: asPoints(thatDay + month),
    thatQuarter: asPoints(thatDay + month + quarter),
    thatYear: asPoints(thatDay + month + quarter + year),
    balance,
    minutes: before,
  }))
const began = some(fc.integer({ min: 0, max: 100_000 }))

const awarded = (by: RateCard, served: ReturnType<typeof asMinutes>, before: EarnedBefore, minute?: number): Award => {
  const [only] = by.rates
  const from = minute === undefined ? undefined : (new Date(minute * 60_000).toISOString() as Instant)
  const result = only && award(by, { category: only.category, minutes: served, from }, before)
  return result ?? expect.fail('the category is on the card')
}

const caps = ['dailyCap', 'monthlyCap', 'quarterlyCap', 'yearlyCap'] as const
const windows = ['thatDay', 'thatMonth', 'thatQuarter', 'thatYear'] as const
const isCut = (line: Award['explanation'][number]) => line.line.endsWith('-cap')

const runs = { numRuns: 2_000 }

describe('law 9: an award', () => {
  test('stays within the caps of the card', () => {
    fc.assert(
      fc.property(card, minutes, earned, began, (by, served, before, from) => {
        const { points: got } = awarded(by, served, before, from)
        expect(got).toBeGreaterThanOrEqual(0)
        if (got === 0) return
        for (const [place, each] of caps.entries()) {
          const window = windows[place] ?? 'thatDay'
          expect(before[window] + got).toBeLessThanOrEqual(by[each] ?? Number.MAX_SAFE_INTEGER)
        }
        expect(before.balance + got).toBeLessThanOrEqual(by.storageCap?.points ?? Number.MAX_SAFE_INTEGER)
        const [only] = by.rates
        if (only?.per !== 'act') expect(got).toBeLessThanOrEqual(only?.mostPoints ?? Number.MAX_SAFE_INTEGER)
      }),
      runs,
    )
  })

  test('is the sum of its explanation, the cuts last', () => {
    fc.assert(
      fc.property(card, minutes, earned, began, (by, served, before, from) => {
        const { points: got, explanation } = awarded(by, served, before, from)
        expect(explanation.map(pointsOfLine).reduce((sum, part) => sum + part, 0)).toBe(got)
        const firstCut = explanation.findIndex(isCut)
        const cuts = firstCut < 0 ? [] : explanation.slice(firstCut)
        expect(cuts.every((line) => isCut(line) && pointsOfLine(line) < 0)).toBe(true)
      }),
      runs,
    )
  })

  test('tells of every minute once', () => {
    fc.assert(
      fc.property(card, minutes, earned, began, (by, served, before, from) => {
        const told = awarded(by, served, before, from).explanation.flatMap((line) =>
          'minutes' in line ? [line.minutes as number] : [],
        )
        const [only] = by.rates
        const isTold = only?.per !== 'act' || served < (only.minimumMinutes ?? 0)
        expect(told.reduce((sum, each) => sum + each, 0)).toBe(isTold ? served : 0)
      }),
      runs,
    )
  })

  test('is what its minutes earn one by one, rounded once', () => {
    fc.assert(
      fc.property(card, minutes, earned, began, (by, served, before, from) => {
        const { explanation } = awarded(by, served, before, from)
        const hourly = explanation.flatMap((line) => (line.line === 'by-the-hour' ? [line] : []))
        const shares = hourly.map((line) => line.minutes * line.pointsPerHour * (line.multiplied?.percent ?? 100))
        const [first] = hourly
        if (first === undefined) return
        const whole = divideRounded(
          shares.reduce((sum, each) => sum + each, 0),
          6_000,
          first.rounding,
        )
        expect(hourly.reduce((sum, line) => sum + line.points, 0)).toBe(whole)
      }),
      runs,
    )
  })

  test('never falls where more minutes were served', () => {
    fc.assert(
      fc.property(card, minutes, minutes, earned, began, (by, one, other, before, from) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        expect(awarded(by, less, before, from).points).toBeLessThanOrEqual(awarded(by, more, before, from).points)
      }),
      runs,
    )
  })

  test('never rises where more was earned before', () => {
    fc.assert(
      fc.property(card, minutes, earned, fc.nat({ max: 300 }), began, (by, served, before, more, from) => {
        const later = { ...before, balance: before.balance + more }
        for (const window of windows) later[window] = asPoints(later[window] + more)
        expect(awarded(by, served, later, from).points).toBeLessThanOrEqual(awarded(by, served, before, from).points)
      }),
      runs,
    )
  })

  test('is the same whether a work is one or cut in two, where nothing is rounded or capped', () => {
    const wholePoints = points.map((each) => each * 60)
    const wholeTiers = tiers.map((some) => some.map((tier) => ({ ...tier, points: tier.points * 60 })))
    const wholePercent = fc.constantFrom(0, 100, 200, 300)
    const uncapped = fc.tuple(wholePoints, wholeTiers, multiplier, wholePercent).map(([each, steps, hours, percent]) =>
      rateCardStory.card(1, '2026-01-01', {
        rates: [{ per: 'hour', category: 'visits', points: each, tiers: steps }],
        multipliers: [{ ...hours, percent }],
      }),
    )
    const twoParts = fc
      .integer({ min: 2, max: 1_440 })
      .chain((whole) => fc.tuple(fc.integer({ min: 1, max: whole - 1 }), fc.constant(whole)))
    fc.assert(
      fc.property(uncapped, twoParts, earned, fc.nat({ max: 9_999 }), (by, [one, whole], before, from) => {
        const first = awarded(by, asMinutes(one), before, from).points
        const afterFirst = { ...before, minutes: before.minutes + one }
        const second = awarded(by, asMinutes(whole - one), afterFirst, from + one).points
        expect(first + second).toBe(awarded(by, asMinutes(whole), before, from).points)
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
