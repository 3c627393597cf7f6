import { scenariosOf, welfareStory } from '@lovebank/testkit'
import { test } from 'vitest'
import { meetingNotHeldYet, noMajority, votesExceedPresent } from '../../kernel/meeting-refusals.ts'
import { welfare } from '../index.ts'
import { gradeStatedTwice, needRulesOutOfTurn, needRulesTakeEffectTooEarly } from '../refusals.ts'

const given = scenariosOf(welfare)
const { adoptRules, rulesAdopted } = welfareStory
const day = (text: string) => text as never

test('adopts the first from today on, and others that begin later', () => {
  given([])
    .when(adoptRules(1, '2026-02-10'))
    .then([rulesAdopted(1, '2026-02-10')])
  given([rulesAdopted(1, '2026-02-10')])
    .when(adoptRules(2, '2026-02-11', { isPoolOnly: true }))
    .then([rulesAdopted(2, '2026-02-11', { isPoolOnly: true })])
})

test('refuses a number that leaves a gap or stands already', () => {
  given([])
    .when(adoptRules(2, '2026-03-01'))
    .then(needRulesOutOfTurn({ version: 2, next: 1 }))
  given([rulesAdopted()])
    .when(adoptRules(1, '2026-03-01'))
    .then(needRulesOutOfTurn({ version: 1, next: 2 }))
})

test('refuses days that are over, or that other rules govern', () => {
  given([])
    .when(adoptRules(1, '2026-02-09'))
    .then(needRulesTakeEffectTooEarly({ effectiveFrom: day('2026-02-09'), earliest: day('2026-02-10') }))
  given([rulesAdopted(1, '2026-03-01')])
    .when(adoptRules(2, '2026-03-01'))
    .then(needRulesTakeEffectTooEarly({ effectiveFrom: day('2026-03-01'), earliest: day('2026-03-02') }))
})

test('refuses a grade that stands there twice', () => {
  const grades = [1, 2, 1].map((grade) => ({ grade, points: 9 }))
  given([])
    .when(adoptRules(1, '2026-03-01', { grades }))
    .then(gradeStatedTwice({ grade: 1 }))
})

test('refuses a meeting that does not carry it', () => {
  given([])
    .when(adoptRules(1, '2026-03-01', {}, { heldOn: '2026-02-11' }))
    .then(meetingNotHeldYet({ heldOn: day('2026-02-11'), on: day('2026-02-10') }))
  given([])
    .when(adoptRules(1, '2026-03-01', {}, { present: 30, inFavour: 31 }))
    .then(votesExceedPresent({ inFavour: 31, votes: 31, present: 30 }))
  given([])
    .when(adoptRules(1, '2026-03-01', {}, { present: 30, inFavour: 15 }))
    .then(noMajority({ inFavour: 15, present: 30 }))
})
