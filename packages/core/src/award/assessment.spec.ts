/** Awards and losses that rest on something else than work on a shift. */
import { rateCardStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Times } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import { afterComplaint } from './after-complaint.ts'
import { type Act, assessAct } from './assess-act.ts'
import { assessPeriod, type BreachesFound } from './assess-period.ts'
import { assessStatus } from './assess-status.ts'
import { type Assessment, pointsOfAssessmentLine } from './assessment.ts'
import { whySuspended } from './why-suspended.ts'

const card = rateCardStory.card(4, '2026-01-01', {
  acts: [
    { act: 'recruit', points: 20, mostTimesAYear: 2 },
    { act: 'tidy-yard', points: 5, oppositePoints: 8 },
    { act: 'feud', points: 0, oppositePoints: 10 },
    { act: 'patrol', points: 5, mostTimesAMonth: 3, mostTimesAYear: 20, monthlyTiers: [{ afterTimes: 2, points: 1 }] },
  ],
  baseAmounts: [
    { status: 'ordinary', points: 0 },
    { status: 'low-income', points: 100 },
  ],
  startOfPeriod: {
    period: 'year',
    fullScore: 100,
    breaches: [
      { breach: 'littering', points: 5 },
      { breach: 'gambling', points: 60 },
    ],
  },
  noShows: { suspendAfter: 3 },
  isZeroAfterComplaint: true,
})
const silent = rateCardStory.card(1, '2026-01-01')

const act = (name: string, isOpposite = false, timesBefore = 0, timesThatMonth = 0) =>
  assessAct(card, { act: name, isOpposite, timesBefore, timesThatMonth } as Act)
const period = (...found: ReadonlyArray<readonly [string, number]>) =>
  assessPeriod(
    card,
    found.map(([breach, times]) => ({ breach: breach as Keyword, times: times as Times })),
  )

describe('an act', () => {
  test('earns what the card says', () => {
    expect(act('recruit')).toEqual({
      points: 20,
      explanation: [{ line: 'act-done', cardVersion: 4, act: 'recruit', isOpposite: false, points: 20 }],
    })
  })

  test('counts so many times a year and no more', () => {
    expect([0, 1, 2, 9].map((times) => act('recruit', false, times)?.points)).toEqual([20, 20, 0, 0])
    expect(act('recruit', false, 2)?.explanation[1]).toEqual({ line: 'too-often', mostTimesAYear: 2, cut: 20 })
  })

  test('earns by how often it was done that month, up to the most', () => {
    const [first, third, fourth] = [act('patrol', false, 9, 1), act('patrol', false, 9, 2), act('patrol', false, 9, 3)]
    expect(first?.explanation).toMatchObject([{ points: 5, afterTimes: undefined }])
    expect(third).toMatchObject({ points: 1, explanation: [{ points: 1, afterTimes: 2 }] })
    expect(fourth).toMatchObject({
      points: 0,
      explanation: [{ points: 1 }, { line: 'too-often-that-month', mostTimesAMonth: 3, cut: 1 }],
    })
  })

  test('is cut once where both the month and the year have had enough', () => {
    expect(act('patrol', false, 20, 3)?.explanation.slice(1)).toMatchObject([{ line: 'too-often-that-month' }])
    expect(act('patrol', false, 20, 0)?.explanation.slice(1)).toMatchObject([{ line: 'too-often', cut: 5 }])
  })

  test('takes points where its opposite was found', () => {
    expect(act('tidy-yard', true)?.points).toBe(-8)
    expect(act('feud', true)?.points).toBe(-10)
    expect(act('feud')?.points).toBe(0)
    expect(act('recruit', true, 9)?.points).toBe(0)
  })

  test('is not assessed where the card does not know it', () => {
    expect(act('singing')).toBeUndefined()
    expect(assessAct(silent, { act: 'recruit', isOpposite: false, timesBefore: 0 } as Act)).toBeUndefined()
  })
})

test('a status has its base amount each year', () => {
  expect(assessStatus(card, 'low-income' as never)).toEqual({
    points: 100,
    explanation: [{ line: 'base-amount', cardVersion: 4, status: 'low-income', points: 100 }],
  })
  expect(assessStatus(card, 'ordinary' as never)?.points).toBe(0)
  expect(assessStatus(card, 'rich' as never)).toBeUndefined()
})

describe('the score of a period', () => {
  test('is full where nothing was found', () => {
    expect(period()?.points).toBe(100)
  })

  test('is less by each breach, as often as it was found', () => {
    expect(period(['littering', 3], ['gambling', 1])).toEqual({
      points: 25,
      explanation: [
        { line: 'full-score', cardVersion: 4, points: 100 },
        { line: 'breach', breach: 'littering', times: 3, pointsEach: 5, cut: 15 },
        { line: 'breach', breach: 'gambling', times: 1, pointsEach: 60, cut: 60 },
      ],
    })
  })

  test('never falls below zero, and says so', () => {
    expect(period(['gambling', 2])?.points).toBe(0)
    expect(period(['gambling', 2])?.explanation.at(-1)).toEqual({ line: 'not-below-zero', points: 20 })
  })

  test('is not told where the card does not know the breach, or has no score', () => {
    expect(period(['singing', 1])).toBeUndefined()
    expect(assessPeriod(silent, [])).toBeUndefined()
  })
})

describe('a complaint upheld', () => {
  const earned = act('recruit') ?? expect.fail('on the card')

  test('turns the points of the act into zero, and says so', () => {
    expect(afterComplaint(card, earned)).toEqual({
      points: 0,
      explanation: [...earned.explanation, { line: 'complaint-upheld', cut: 20 }],
    })
  })

  test('changes nothing where the card does not say so, and gives back nothing that was taken', () => {
    expect(afterComplaint(silent, earned)).toEqual(earned)
    const taken = act('tidy-yard', true) ?? expect.fail('on the card')
    expect(afterComplaint(card, taken)).toEqual(taken)
  })
})

test('so many no-shows in a year suspend', () => {
  expect([0, 2, 3, 4].map((noShows) => whySuspended(card, noShows)?.line)).toEqual([
    undefined,
    undefined,
    'no-shows',
    'no-shows',
  ])
  expect(whySuspended(silent, 99)).toBeUndefined()
})

test('every assessment is the sum of its explanation', () => {
  const acts = fc
    .record({
      act: fc.constantFrom('recruit', 'tidy-yard', 'feud', 'patrol'),
      isOpposite: fc.boolean(),
      timesBefore: fc.nat({ max: 4 }),
      timesThatMonth: fc.nat({ max: 4 }),
    })
    .map((one) => assessAct(card, one as Act))
  const found = fc.record({
    breach: fc.constantFrom('littering', 'gambling'),
    times: fc.integer({ min: 1, max: 30 }),
  })
  const periods = fc
    .array(found, { maxLength: 4 })
    .map((all) => assessPeriod(card, all as unknown as ReadonlyArray<BreachesFound>))
  const assessment: fc.Arbitrary<Assessment | undefined> = fc.oneof(acts, periods)
  fc.assert(
    fc.property(assessment, fc.boolean(), (some, isUpheld) => {
      const one = some ?? expect.fail('on the card')
      const { points, explanation } = isUpheld ? afterComplaint(card, one) : one
      expect(explanation.map(pointsOfAssessmentLine).reduce((sum, part) => sum + part, 0)).toBe(points)
    }),
  )
})
