import { nationalStars, ProposeStar, type StarRule } from '@lovebank/core'
import { commandOf, scenariosOf, volunteerStory } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { volunteer } from '../index.ts'
import {
  starNotHigher,
  starNotReached,
  starObjectionOpen,
  starRuleNotAscending,
  volunteerNotRegistered,
} from '../refusals.ts'

const given = scenariosOf(volunteer)
const { registered, starAwarded, starDismissed, starObjected, starProposed, starUpheld, volunteerId } = volunteerStory

const propose = (hours: number, more: { rule?: object; holidays?: ReadonlyArray<string>; at?: string } = {}) =>
  commandOf(ProposeStar, {
    volunteerId,
    rule: (more.rule ?? nationalStars) as never,
    minutes: hours * 60,
    points: 0,
    asOf: '2026-02-10',
    unitId: 'north',
    calendar: { restDays: [6, 7], holidays: more.holidays ?? [], workedRestDays: [] },
    ...(more.at === undefined ? {} : { occurredAt: more.at }),
  })
const shown = (hours: number, stars: number) => starProposed({ rule: 'national', round: 1, stars, minutes: hours * 60 })
const held = (hours: number, stars: number) => starAwarded({ rule: 'national', round: 1, stars, minutes: hours * 60 })

describe('a proposal', () => {
  test('is on show for three working days, from the day after, to the end of the last', () => {
    given([registered])
      .when(propose(100))
      .then([shown(100, 1)])
    given([registered, held(100, 1)])
      .when(propose(650))
      .then([shown(650, 3)])
  })

  test('leaves out holidays and days of rest, and counts more days where the rule says so', () => {
    given([registered])
      .when(propose(100, { holidays: ['2026-02-12'] }))
      .then([{ ...shown(100, 1), until: '2026-02-16T16:00:00.000Z' as never }])
    given([registered])
      .when(propose(100, { rule: { ...nationalStars, shownWorkingDays: 7 } }))
      .then([{ ...shown(100, 1), workingDays: 7 as never, until: '2026-02-19T16:00:00.000Z' as never }])
  })

  test('begins on the day of the town, not of Greenwich', () => {
    given([registered])
      .when(propose(100, { at: '2026-02-10T16:00:00.000Z' }))
      .then([{ ...shown(100, 1), until: '2026-02-16T16:00:00.000Z' as never }])
  })

  test('that is on show already stays as it is, and gives way to higher stars', () => {
    given([registered, shown(100, 1)])
      .when(propose(120, { at: '2026-02-12T01:00:00.000Z' }))
      .then([])
    given([registered, shown(100, 1)])
      .when(propose(300))
      .then([shown(300, 2)])
  })

  test('can be made again after an objection was upheld, not while one is open', () => {
    given([registered, shown(100, 1), starObjected(), starUpheld])
      .when(propose(100))
      .then([shown(100, 1)])
    given([registered, shown(100, 1), starObjected()])
      .when(propose(300))
      .then(starObjectionOpen({ volunteerId }))
    given([registered, shown(100, 1), starObjected(), starDismissed])
      .when(propose(300))
      .then([shown(300, 2)])
  })
})

test('refuses what is not reached, what is held already, and what `assess` refuses', () => {
  given([registered])
    .when(propose(99))
    .then(starNotReached({ minutes: 99 * 60, minutesNeeded: 6_000 }))
  given([registered, held(300, 2)])
    .when(propose(300))
    .then(starNotHigher({ volunteerId, stars: 2 }))
  given([registered, held(300, 2)])
    .when(propose(100))
    .then(starNotHigher({ volunteerId, stars: 1 }))
  const rule: StarRule = { ...nationalStars, thresholds: nationalStars.thresholds.toReversed() }
  given([registered])
    .when(propose(100, { rule }))
    .then(starRuleNotAscending({ rule: rule.name }))
  given([]).when(propose(100)).then(volunteerNotRegistered({ volunteerId }))
})

test('is never for the volunteer to make', () => {
  expect(volunteer.scopeOf(propose(100), volunteer.evolve(volunteer.initialState, registered))).toEqual({
    unitId: 'willow',
    notBy: [volunteerId],
  })
})
