import { AwardStar, nationalStars, type PersonId, restartingStars, type StarRule } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  alreadyDuplicate,
  dayStillToCome,
  notAssessmentDay,
  starNotProposed,
  starNotReached,
  starObjectionOpen,
  starRuleNotAscending,
  starShownUntil,
  volunteerNotRegistered,
} from '../refusals.ts'

const given = scenariosOf(volunteer)
const {
  duplicateOf,
  registered,
  STAR_SHOWN_UNTIL,
  starAwarded,
  starDismissed,
  starObjected,
  starProposed,
  starUpheld,
  starWithdrawn,
  volunteerId,
  withdrawn,
} = volunteerStory

const plain = (rule: StarRule) => rule as unknown as Parameters<typeof commandOf<typeof AwardStar>>[1]['rule']
const assess = (hours: number, more: { rule?: StarRule; asOf?: string; at?: string } = {}) =>
  commandOf(AwardStar, {
    volunteerId,
    rule: plain(more.rule ?? nationalStars),
    minutes: hours * 60,
    points: 0,
    asOf: more.asOf ?? '2026-02-10',
    unitId: 'north',
    occurredAt: more.at ?? STAR_SHOWN_UNTIL,
  })
const shown = (stars: number, round = 1, rule = 'national') => starProposed({ rule, round, stars, minutes: 6_000 })
const award = (hours: number, stars: number) => starAwarded({ rule: 'national', round: 1, stars, minutes: hours * 60 })

describe('an assessment', () => {
  test('awards the stars that the service earns, also several at once', () => {
    given([registered, shown(1)])
      .when(assess(100))
      .then([award(100, 1)])
    given([registered, shown(3)])
      .when(assess(650))
      .then([award(650, 3)])
    given([registered, award(100, 1), shown(2)])
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
    given([registered, five, shown(1, 2, 'restarting')])
      .when(assess(330, { rule: restartingStars }))
      .then([starAwarded({ rule: 'restarting', round: 2, stars: 1, minutes: 19_800 })])
  })

  test('by another rule than before starts from that rule', () => {
    const old = starAwarded({ rule: 'restarting', round: 2, stars: 5, minutes: 36_000 })
    given([registered, old, shown(3)])
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
    given([registered, shown(1)])
      .when(assess(100, { rule: yearly, asOf: '2026-02-09' }))
      .then([{ ...award(100, 1), asOf: assess(100, { asOf: '2026-02-09' }).asOf }])
  })

  test('has been', () => {
    const { asOf: today } = assess(100, { asOf: '2026-02-14' })
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

describe('before the public had its say', () => {
  const aMomentEarlier = '2026-02-13T15:59:59.999Z'

  test('refuses stars that were not proposed, or other ones', () => {
    for (const before of [[], [shown(2)], [shown(1, 2)], [shown(1, 1, 'restarting')], [shown(1), starUpheld]]) {
      given([registered, ...before])
        .when(assess(100))
        .then(starNotProposed({ volunteerId, stars: 1, round: 1 }))
    }
  })

  test('refuses until the days are over, and awards from that moment', () => {
    const { until } = shown(1)
    given([registered, shown(1)])
      .when(assess(100, { at: aMomentEarlier }))
      .then(starShownUntil({ until }))
    given([registered, shown(1)])
      .when(assess(100, { at: until }))
      .then([award(100, 1)])
  })

  test('refuses while an objection is open, however long', () => {
    given([registered, shown(1), starObjected()])
      .when(assess(100))
      .then(starObjectionOpen({ volunteerId }))
    given([registered, shown(1), starObjected(), starDismissed])
      .when(assess(100))
      .then([award(100, 1)])
  })

  test('is done once: the next stars are shown anew', () => {
    given([registered, shown(1), award(100, 1), starWithdrawn({ rule: 'national', round: 1, stars: 0, minutes: 0 })])
      .when(assess(100))
      .then(starNotProposed({ volunteerId, stars: 1, round: 1 }))
  })

  test('takes stars away at once: a correction waits for nobody', () => {
    given([registered, award(300, 2), shown(3), starObjected()])
      .when(assess(299, { at: aMomentEarlier }))
      .then([starWithdrawn({ rule: 'national', round: 1, stars: 1, minutes: 299 * 60 })])
  })
})
