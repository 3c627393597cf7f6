import { AwardStar, nationalStars, type PersonId, restartingStars, type StarRule } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  alreadyDuplicate,
  dayStillToCome,
  notAssessmentDay,
  starNotReached,
  starRuleNotAscending,
  volunteerNotRegistered,
} from '../refusals.ts'

const given = scenariosOf(volunteer)
const { duplicateOf, registered, starAwarded, starWithdrawn, volunteerId, withdrawn } = volunteerStory

const plain = (rule: StarRule) => rule as unknown as Parameters<typeof commandOf<typeof AwardStar>>[1]['rule']
const assess = (hours: number, more: { rule?: StarRule; asOf?: string } = {}) =>
  commandOf(AwardStar, {
    volunteerId,
    rule: plain(more.rule ?? nationalStars),
    minutes: hours * 60,
    points: 0,
    asOf: more.asOf ?? '2026-02-10',
    unitId: 'north',
  })
const award = (hours: number, stars: number) => starAwarded({ rule: 'national', round: 1, stars, minutes: hours * 60 })

describe('an assessment', () => {
  test('awards the stars that the service earns, also several at once', () => {
    given([registered])
      .when(assess(100))
      .then([award(100, 1)])
    given([registered])
      .when(assess(650))
      .then([award(650, 3)])
    given([registered, award(100, 1)])
      .when(assess(300))
      .then([award(300, 2)])
  })

  test('does nothing where the volunteer has just those', () => {
    given([registered, award(100, 1)])
      .when(assess(250))
      .then([])
  })

  test('takes away what a correction of hours no longer bears, down to none', () => {
    given([registered, award(300, 2)])
      .when(assess(299))
      .then([starWithdrawn({ rule: 'national', round: 1, stars: 1, minutes: 299 * 60 })])
    given([registered, award(300, 2)])
      .when(assess(0))
      .then([starWithdrawn({ rule: 'national', round: 1, stars: 0, minutes: 0 })])
  })

  test('goes on into another round where the rule restarts', () => {
    const five = starAwarded({ rule: 'restarting', round: 1, stars: 5, minutes: 18_000 })
    given([registered, five])
      .when(assess(301, { rule: restartingStars }))
      .then([])
    given([registered, five])
      .when(assess(330, { rule: restartingStars }))
      .then([starAwarded({ rule: 'restarting', round: 2, stars: 1, minutes: 19_800 })])
  })

  test('by another rule than before starts from that rule', () => {
    const old = starAwarded({ rule: 'restarting', round: 2, stars: 5, minutes: 36_000 })
    given([registered, old])
      .when(assess(600))
      .then([award(600, 3)])
    given([registered, old])
      .when(assess(99))
      .then([starWithdrawn({ rule: 'national', round: 1, stars: 0, minutes: 99 * 60 })])
  })
})

test('refuses where no star is reached and none is held, and tells what is needed', () => {
  const missing = starNotReached({ minutes: 99 * 60, minutesNeeded: 6_000 })
  given([registered]).when(assess(99)).then(missing)
  const none = starWithdrawn({ rule: 'national', round: 1, stars: 0, minutes: 0 })
  given([registered, award(100, 1), none])
    .when(assess(99))
    .then(missing)
})

describe('the day of an assessment', () => {
  const yearly = { ...nationalStars, assessmentDays: ['02-09', '12-05'] } as unknown as StarRule

  test('is one of the rule’s', () => {
    const { asOf } = assess(100)
    given([registered])
      .when(assess(100, { rule: yearly }))
      .then(notAssessmentDay({ asOf, days: ['02-09', '12-05'] }))
    given([registered])
      .when(assess(100, { rule: yearly, asOf: '2026-02-09' }))
      .then([{ ...award(100, 1), asOf: assess(100, { asOf: '2026-02-09' }).asOf }])
  })

  test('has been', () => {
    const { asOf: today } = assess(100)
    const { asOf: day } = assess(100, { asOf: '2026-12-05' })
    given([registered])
      .when(assess(100, { rule: yearly, asOf: '2026-12-05' }))
      .then(dayStillToCome({ day, today }))
  })
})

test('refuses a rule whose stars do not ascend', () => {
  const rule = { ...nationalStars, thresholds: nationalStars.thresholds.toReversed() }
  given([registered])
    .when(assess(1_500, { rule }))
    .then(starRuleNotAscending({ rule: rule.name }))
})

test('refuses a duplicate, and where nobody is registered', () => {
  given([registered, withdrawn, duplicateOf('li')])
    .when(assess(100))
    .then(alreadyDuplicate({ volunteerId, keptId: 'li' as PersonId }))
  given([]).when(assess(100)).then(volunteerNotRegistered({ volunteerId }))
})

test('is never for the volunteer to ask', () => {
  expect(volunteer.scopeOf(assess(100), volunteer.evolve(volunteer.initialState, registered))).toEqual({
    unitId: 'willow',
    notBy: [volunteerId],
  })
})
