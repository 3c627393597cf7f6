import { rateCardStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import { award } from './award.ts'
import type { EarnedBefore } from './caps.ts'
import { pointsToDonate } from './explanation.ts'
import { cardInForce, rateFor } from './rate-card.ts'

const { card } = rateCardStory

const work = (minutes: number, category = 'street-keeping') => ({ minutes, category }) as never
const having = (earned: Partial<Record<keyof EarnedBefore, number>>): EarnedBefore =>
  ({ thatDay: 0, thatMonth: 0, thatQuarter: 0, thatYear: 0, balance: 0, minutes: 0, ...earned }) as EarnedBefore
const nothing = having({})
const earned = (thatDay: number, thatMonth: number) => having({ thatDay, thatMonth })

const points = (minutes: number, terms: Parameters<typeof card>[2], earlier = nothing) =>
  award(card(1, '2026-01-01', terms), work(minutes), earlier)?.points

describe('an award by the hour', () => {
  test.each([
    [60, 'down', 10],
    [90, 'down', 15],
    [65, 'down', 10],
    [65, 'half-up', 11],
    [63, 'half-up', 11],
    [62, 'half-up', 10],
    [61, 'up', 11],
    [60, 'up', 10],
    [1, 'down', 0],
    [1, 'up', 1],
  ] as const)('of %i minutes, rounded %s, is %i points', (minutes, rounding, expected) => {
    expect(points(minutes, { rounding })).toBe(expected)
  })

  test('explains itself so that a villager can check it', () => {
    expect(award(card(3, '2026-01-01', { rounding: 'half-up' }), work(65), nothing)).toEqual({
      points: 11,
      explanation: [
        {
          line: 'by-the-hour',
          cardVersion: 3,
          category: 'street-keeping',
          minutes: 65,
          pointsPerHour: 10,
          rounding: 'half-up',
          points: 11,
        },
      ],
    })
  })
})

test('an award for an act is the same however long it took', () => {
  const of = (minutes: number) => award(card(1, '2026-01-01'), work(minutes, 'haircut'), nothing)
  expect(of(5)).toEqual({
    points: 30,
    explanation: [{ line: 'for-the-act', cardVersion: 1, category: 'haircut', points: 30 }],
  })
  expect(of(500)).toEqual(of(5))
})

test('a category that is not on the card is not rated', () => {
  expect(award(card(1, '2026-01-01'), work(60, 'singing'), nothing)).toBeUndefined()
  expect(rateFor(card(1, '2026-01-01'), 'constructor' as Keyword)).toBeUndefined()
})

describe('caps', () => {
  test('leave an award alone that just reaches them', () => {
    expect(points(120, { dailyCap: 50, monthlyCap: 100 }, earned(30, 80))).toBe(20)
  })

  test('cut by the day first, then by the month, and say what they cut', () => {
    const capped = award(card(1, '2026-01-01', { dailyCap: 50, monthlyCap: 100 }), work(120), earned(40, 95))
    expect(capped?.points).toBe(5)
    expect(capped?.explanation.slice(1)).toEqual([
      { line: 'daily-cap', cap: 50, earnedBefore: 40, cut: 10 },
      { line: 'monthly-cap', cap: 100, earnedBefore: 95, cut: 5 },
    ])
  })

  test('leave nothing where they were reached or passed before', () => {
    expect(points(120, { dailyCap: 50 }, earned(50, 50))).toBe(0)
    expect(points(120, { monthlyCap: 50 }, earned(0, 70))).toBe(0)
  })
})

describe('wider caps', () => {
  test('cut by the work, day, month, quarter, year and what the account may hold, in this order', () => {
    const terms = {
      rates: [{ per: 'hour', category: 'street-keeping', points: 10, mostPoints: 70 }],
      dailyCap: 60,
      monthlyCap: 50,
      quarterlyCap: 40,
      yearlyCap: 30,
      storageCap: { points: 20, above: 'not-awarded' },
    } as const
    const capped = award(card(1, '2026-01-01', terms), work(480), nothing)
    expect(capped?.points).toBe(20)
    expect(capped?.explanation.slice(1)).toEqual([
      { line: 'act-cap', cap: 70, cut: 10 },
      { line: 'daily-cap', cap: 60, earnedBefore: 0, cut: 10 },
      { line: 'monthly-cap', cap: 50, earnedBefore: 0, cut: 10 },
      { line: 'quarterly-cap', cap: 40, earnedBefore: 0, cut: 10 },
      { line: 'yearly-cap', cap: 30, earnedBefore: 0, cut: 10 },
      { line: 'storage-cap', cap: 20, balanceBefore: 0, cut: 10, above: 'not-awarded' },
    ])
  })

  test('count what was earned before in the window, and what the account holds', () => {
    expect(points(120, { quarterlyCap: 100 }, having({ thatQuarter: 85 }))).toBe(15)
    expect(points(120, { yearlyCap: 100 }, having({ thatYear: 85 }))).toBe(15)
    expect(points(120, { storageCap: { points: 100, above: 'to-be-donated' } }, having({ balance: 85 }))).toBe(15)
    expect(points(120, { storageCap: { points: 10, above: 'to-be-donated' } }, having({ balance: -5 }))).toBe(15)
    expect(points(120, { storageCap: { points: 10, above: 'to-be-donated' } }, having({ balance: 50 }))).toBe(0)
  })
})

test('what the account has no room for is to be donated where the card says so, and only that', () => {
  const toDonate = (above: 'to-be-donated' | 'not-awarded') =>
    award(card(1, '2026-01-01', { dailyCap: 15, storageCap: { points: 10, above } }), work(120), nothing)?.explanation
  expect(pointsToDonate(toDonate('to-be-donated') ?? [])).toBe(5)
  expect(pointsToDonate(toDonate('not-awarded') ?? [])).toBe(0)
})

describe('tiers', () => {
  const tiered = {
    rates: [
      {
        per: 'hour',
        category: 'street-keeping',
        points: 10,
        tiers: [
          { afterHours: 10, points: 6 },
          { afterHours: 20, points: 3 },
        ],
      },
    ],
  } as const
  const pointsAfter = (hours: number, minutes: number) => points(minutes, tiered, having({ minutes: hours * 60 }))

  test('rate each hour by the hours that came before it', () => {
    expect(pointsAfter(0, 120)).toBe(20)
    expect(pointsAfter(8, 120)).toBe(20)
    expect(pointsAfter(9, 120)).toBe(16)
    expect(pointsAfter(10, 120)).toBe(12)
    expect(pointsAfter(19, 120)).toBe(9)
    expect(pointsAfter(400, 120)).toBe(6)
  })

  test('are told line by line, the running total rounded', () => {
    const { explanation = [] } = award(card(1, '2026-01-01', tiered), work(65), having({ minutes: 10 * 60 - 32 })) ?? {}
    expect(explanation).toMatchObject([
      { minutes: 32, pointsPerHour: 10, points: 5 },
      { minutes: 33, pointsPerHour: 6, afterHours: 10, points: 3 },
    ])
  })

  test('may all begin within one long work', () => {
    expect(points(1_440, tiered, nothing)).toBe(10 * 10 + 10 * 6 + 4 * 3)
  })
})

describe('multipliers', () => {
  const night = { name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' } } as const
  const from = (at: string) => `${at}:00.000Z`
  /** from 20:00 in the town unless told otherwise */
  const at = (began: string, minutes: number, multipliers: ReadonlyArray<unknown>) =>
    award(
      card(1, '2026-01-01', { multipliers } as Parameters<typeof card>[2]),
      { ...(work(minutes) as object), from: from(began) } as never,
      nothing,
    )

  test('split a work at the boundary of the night', () => {
    const { points: sum, explanation = [] } = at('2026-02-10T12:00', 240, [night]) ?? {}
    expect(sum).toBe(20 + 30)
    expect(explanation).toMatchObject([
      { minutes: 120, pointsPerHour: 10, points: 20, multiplied: undefined },
      { minutes: 120, points: 30, multiplied: { name: 'night', percent: 150, from: '22:00', until: '00:00' } },
    ])
  })

  test('go on across midnight, and end with the night', () => {
    const { explanation = [] } = at('2026-02-10T13:30', 600, [night]) ?? {}
    expect(explanation).toMatchObject([
      { minutes: 30, points: 5 },
      { minutes: 480, points: 120, multiplied: { from: '22:00', until: '06:00' } },
      { minutes: 90, points: 15 },
    ])
  })

  test('split at the minute where a shift begins between two minutes', () => {
    const { explanation = [] } = at('2026-02-10T13:59', 60, [night]) ?? {}
    expect(explanation).toMatchObject([{ minutes: 1 }, { minutes: 59 }])
  })

  test('know weekdays and holidays, minute by minute', () => {
    const sunday = { name: 'sunday', percent: 200, weekdays: [7] }
    const festival = { name: 'festival', percent: 300, dates: ['2026-02-17'] }
    const either = { name: 'off', percent: 200, weekdays: [7], dates: ['2026-02-17'] }
    // Saturday 14 February, 23:00 in the town
    expect(at('2026-02-14T15:00', 120, [sunday])?.points).toBe(10 + 20)
    // the eve of the festival, 23:00
    expect(at('2026-02-16T15:00', 120, [festival])?.points).toBe(10 + 30)
    expect(at('2026-02-16T15:00', 120, [either])?.points).toBe(10 + 20)
    expect(at('2026-02-14T15:00', 120, [either])?.points).toBe(10 + 20)
    expect(at('2026-02-11T15:00', 120, [either])?.points).toBe(20)
  })

  test('are never multiplied with one another: the first that fits counts', () => {
    const day = { name: 'day', percent: 300 }
    expect(at('2026-02-10T14:00', 60, [night, day])?.points).toBe(15)
    expect(at('2026-02-10T14:00', 60, [day, night])?.points).toBe(30)
  })

  test('touch the categories they name alone, and nothing where nobody knows when', () => {
    expect(at('2026-02-10T14:00', 60, [{ ...night, categories: ['visits'] }])?.points).toBe(10)
    expect(points(60, { multipliers: [night] })).toBe(10)
  })

  test('may count for less, down to nothing', () => {
    expect(at('2026-02-10T14:00', 60, [{ ...night, percent: 50 }])?.points).toBe(5)
    expect(at('2026-02-10T14:00', 60, [{ ...night, percent: 0 }])?.points).toBe(0)
  })
})

describe('blocks and minimum minutes', () => {
  const block = (minutes: number, more: object = {}) =>
    points(minutes, {
      rates: [{ per: 'block', category: 'street-keeping', points: 2, blockMinutes: 45, ...more }],
    })

  test('count full blocks where the card rounds down', () => {
    expect([44, 45, 89, 90].map((minutes) => block(minutes))).toEqual([0, 2, 2, 4])
  })

  test('count begun blocks, or half ones, where the rate says so', () => {
    expect([1, 45, 46].map((minutes) => block(minutes, { rounding: 'up' }))).toEqual([2, 2, 4])
    expect([22, 23, 67, 68].map((minutes) => block(minutes, { rounding: 'half-up' }))).toEqual([0, 2, 2, 4])
  })

  test('award nothing below the minimum and say so', () => {
    const rate = { category: 'street-keeping', points: 10, minimumMinutes: 30 } as const
    for (const per of ['hour', 'act'] as const) {
      const short = award(card(1, '2026-01-01', { rates: [{ per, ...rate }] }), work(29), nothing)
      expect(short).toEqual({
        points: 0,
        explanation: [
          { line: 'below-minimum', cardVersion: 1, category: 'street-keeping', minutes: 29, minimumMinutes: 30 },
        ],
      })
      expect(points(30, { rates: [{ per, ...rate }] })).toBe(per === 'hour' ? 5 : 10)
    }
  })
})

test('the card that rates a day of service is the newest that had begun', () => {
  const cards = [card(1, '2026-01-01'), card(2, '2026-07-01')]
  const on = (day: string) => cardInForce(cards, day as LocalDate)?.version
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2027-01-01'].map(on)).toEqual([
    undefined,
    1,
    1,
    2,
    2,
  ])
})
