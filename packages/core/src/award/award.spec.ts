import { rateCardStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import type { Keyword } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import { award } from './award.ts'
import { cardInForce, rateFor } from './rate-card.ts'

const { card } = rateCardStory

const work = (minutes: number, category = 'street-keeping') => ({ minutes, category }) as never
const nothing = { thatDay: 0, thatMonth: 0 } as never
const earned = (thatDay: number, thatMonth: number) => ({ thatDay, thatMonth }) as never

const points = (minutes: number, terms: Parameters<typeof card>[2], before = nothing) =>
  award(card(1, '2026-01-01', terms), work(minutes), before)?.points

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
