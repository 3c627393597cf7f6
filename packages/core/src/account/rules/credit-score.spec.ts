import { CreditScore, PointsCredited, periodLotIdOf } from '@lovebank/core'
import { accountStory, commandOf, eventOf, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { endOf, isFirstDayOf } from '../../award/scored-period.ts'
import { account } from '../index.ts'
import {
  breachNotOnCard,
  breachRepeated,
  cardNotInForce,
  creditAlreadyBooked,
  noScoreOnCard,
  notAScoredPeriod,
  periodNotOver,
  periodOverlaps,
} from '../refusals.ts'

const given = scenariosOf(account)
const { cardOfActs, opened } = accountStory
type Found = ReadonlyArray<readonly [string, number]>

const score = (found: Found, startsOn = '2026-01-01', terms: Parameters<typeof cardOfActs>[0] = {}) =>
  commandOf(CreditScore, {
    ...{ accountId: 'li', startsOn, evidence: 'the patrol’s book', card: cardOfActs(terms) },
    breaches: found.map(([breach, times]) => ({ breach, times })),
  })
const { accountId } = score([])
const lotId = periodLotIdOf(accountId, 'score', '2026-01-01' as never)

const scored = (points: number, lines: ReadonlyArray<object>) =>
  eventOf(PointsCredited, {
    ...{ accountId: 'li', lotId, basis: { kind: 'score', period: 'month', startsOn: '2026-01-01' } },
    ...{ creditedFor: '2026-01-31', pointClass: 'earned', points, cardVersion: 1 },
    explanation: [{ line: 'full-score', cardVersion: 1, points: 20 }, ...(lines as [])],
    ...{ isLostByComplaint: true, expiresOn: '2027-01-31', settledDebt: 0, evidence: 'the patrol’s book' },
    creditedAt: '2026-02-10T01:00:00.000Z',
  })
const littering = (times: number) => ({ line: 'breach', breach: 'littering', times, pointsEach: 8, cut: 8 * times })

test('credits the full score of a month that is over, less its breaches, line by line', () => {
  given([opened])
    .when(score([]))
    .then([scored(20, [])])
  given([opened])
    .when(score([['littering', 2]]))
    .then([scored(4, [littering(2)])])
  given([opened])
    .when(score([['littering', 3]]))
    .then([scored(0, [littering(3), { line: 'not-below-zero', points: 4 }])])
})

test('is booked once an account and period', () => {
  given([opened, scored(20, [])])
    .when(score([['littering', 1]]))
    .then(creditAlreadyBooked({ accountId, lotId }))
})

test('refuses a period that is none of the card, or is not over', () => {
  given([opened])
    .when(score([], '2026-01-02'))
    .then(notAScoredPeriod({ startsOn: '2026-01-02' as never, period: 'month' }))
  given([opened])
    .when(score([], '2026-02-01'))
    .then(periodNotOver({ startsOn: '2026-02-01' as never, endsBefore: '2026-03-01' as never }))
  given([opened])
    .when(score([], '2026-01-01', { startOfPeriod: undefined }))
    .then(noScoreOnCard({ cardVersion: 1 }))
  given([opened])
    .when(score([], '2025-12-01'))
    .then(cardNotInForce({ cardVersion: 1, effectiveFrom: '2026-01-01', servedOn: '2025-12-01' }))
})

test('refuses a breach on two lines, or one that the card does not know', () => {
  const twice: Found = [
    ['littering', 1],
    ['littering', 2],
  ]
  given([opened])
    .when(score(twice))
    .then(breachRepeated({ breach: 'littering' as never }))
  given([opened])
    .when(score([['gambling', 1]]))
    .then(breachNotOnCard({ breach: 'gambling' as never, cardVersion: 1 }))
})

test('knows the first days of months, quarters and years, and where they end', () => {
  const first = (period: 'month' | 'quarter' | 'year') =>
    ['2026-01-01', '2026-02-01', '2026-04-01', '2026-04-02'].map((day) => isFirstDayOf(period, day as never))
  expect(first('month')).toEqual([true, true, true, false])
  expect(first('quarter')).toEqual([true, false, true, false])
  expect(first('year')).toEqual([true, false, false, false])
  expect(endOf('quarter', '2026-10-01' as never)).toBe('2027-01-01')
})

test('scores no day twice where a later card scores by another period', () => {
  const startOfPeriod = { period: 'quarter' as const, fullScore: 60, breaches: [{ breach: 'littering', points: 8 }] }
  const quarter = {
    ...score([], '2026-01-01', { startOfPeriod }),
    occurredAt: '2026-04-02T01:00:00.000Z' as never,
  }
  const february = eventOf(PointsCredited, {
    ...scored(20, []),
    lotId: 'february',
    basis: { kind: 'score', period: 'month', startsOn: '2026-02-01' },
  })
  given([opened, february])
    .when(quarter)
    .then(periodOverlaps({ startsOn: '2026-01-01' as never, otherStartsOn: '2026-02-01' as never }))
})
