import { allowanceStory, scenariosOf } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { describe as tell } from '../../refusals.ts'
import { allowance } from '../index.ts'
import { itemLimitReached, outsideRedemptionWindow, pointsLimitReached, redeemedInPeriodAlready } from '../refusals.ts'

const given = scenariosOf(allowance)
const { claim, claimed, released } = allowanceStory

const twoBags = { itemLimits: [{ itemId: 'rice', most: 2 }] }
const eightyEight = { monthlyPoints: 88 }
const onFirstAndFifteenth = { window: { kind: 'on-days' as const, days: [1, 15] } }
const onceAQuarter = { window: { kind: 'once-a-period' as const, period: 'quarter' as const } }
const id = claimed('x1', '2026-02-01', 1).redemptionId
const on = (text: string) => claimed('x1', text, 1).on
const { itemId = expect.fail('a line') } = claimed('x1', '2026-02-01', 1).lines[0] ?? {}

test('claims what the rules allow, as of the day of the request in the town', () => {
  given([])
    .when(claim('x1', '2026-02-10', 2, twoBags))
    .then([claimed('x1', '2026-02-10', 2)])
  const lateEvening = { ...claim('x1', '2026-02-10', 2), occurredAt: '2026-02-28T16:00:00.000Z' as never }
  given([])
    .when(lateEvening)
    .then([claimed('x1', '2026-03-01', 2)])
})

test('changes nothing where the redemption has claimed already', () => {
  given([claimed('x1', '2026-02-10', 2)])
    .when(claim('x1', '2026-02-10', 2, twoBags))
    .then([])
})

test('refuses more of an item than a month allows, and tells what is left', () => {
  const before = [claimed('x1', '2026-02-01', 1)]
  given(before)
    .when(claim('x2', '2026-02-28', 2, twoBags))
    .then(itemLimitReached({ itemId, asked: 2, allowed: 1, most: 2, next: on('2026-03-01') }))
  given(before)
    .when(claim('x2', '2026-02-28', 1, twoBags))
    .then([claimed('x2', '2026-02-28', 1)])
  given(before)
    .when(claim('x2', '2026-03-01', 2, twoBags))
    .then([claimed('x2', '2026-03-01', 2)])
})

test('refuses more points than a month allows, and tells what is left', () => {
  const before = [claimed('x1', '2026-02-01', 1)]
  given(before)
    .when(claim('x2', '2026-02-02', 2, eightyEight))
    .then(pointsLimitReached({ asked: 88, allowed: 44, most: 88, next: on('2026-03-01') }))
  given(before)
    .when(claim('x2', '2026-02-02', 1, eightyEight))
    .then([claimed('x2', '2026-02-02', 1)])
})

test('judges late news by its own month', () => {
  const before = [claimed('x1', '2026-03-01', 2)]
  given(before)
    .when(claim('x2', '2026-02-28', 2, twoBags))
    .then([claimed('x2', '2026-02-28', 2)])
})

test('refuses a day that is none for redemptions, and tells the next', () => {
  given([])
    .when(claim('x1', '2026-02-10', 1, onFirstAndFifteenth))
    .then(outsideRedemptionWindow({ on: on('2026-02-10'), next: on('2026-02-15') }))
  given([])
    .when(claim('x1', '2026-02-15', 1, onFirstAndFifteenth))
    .then([claimed('x1', '2026-02-15', 1)])
})

test('refuses a second redemption of the quarter, also one of an earlier day', () => {
  const refusal = redeemedInPeriodAlready({ period: 'quarter', before: id, next: on('2026-04-01') })
  given([claimed('x1', '2026-02-10', 1)])
    .when(claim('x2', '2026-03-31', 1, onceAQuarter))
    .then(refusal)
  given([claimed('x1', '2026-02-10', 1)])
    .when(claim('x2', '2026-01-01', 1, onceAQuarter))
    .then(refusal)
  given([claimed('x1', '2026-02-10', 1)])
    .when(claim('x2', '2026-04-01', 1, onceAQuarter))
    .then([claimed('x2', '2026-04-01', 1)])
})

test('counts no claim that was released', () => {
  given([claimed('x1', '2026-02-01', 2), released('x1', 2)])
    .when(claim('x2', '2026-02-02', 2, { ...twoBags, ...onceAQuarter }))
    .then([claimed('x2', '2026-02-02', 2)])
  given([claimed('x1', '2026-02-01', 2), released('x1', 1)])
    .when(claim('x2', '2026-02-02', 2, twoBags))
    .then(itemLimitReached({ itemId, asked: 2, allowed: 1, most: 2, next: on('2026-03-01') }))
})

test.each([
  [outsideRedemptionWindow({ on: on('2026-02-10'), next: on('2026-02-15') }), ['2026-02-10', '2026-02-15']],
  [redeemedInPeriodAlready({ period: 'year', before: id, next: on('2027-01-01') }), ['x1', '2027-01-01']],
  [
    itemLimitReached({ itemId, asked: 7, allowed: 1, most: 5, next: on('2026-03-01') }),
    ['rice', '7', '1', '5', '2026-03-01'],
  ],
  [pointsLimitReached({ asked: 70, allowed: 10, most: 50, next: on('2026-03-01') }), ['70', '10', '50', '2026-03-01']],
] as const)('tells in both languages why: %o', (refusal, facts) => {
  for (const fact of facts) {
    expect(tell(refusal, 'en')).toContain(fact)
    expect(tell(refusal, 'zh')).toContain(fact)
  }
})
