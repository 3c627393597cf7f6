/** Where an appraisal lies, and who has no say in it. */
import {
  AppraiseHousehold,
  AssessOwnHousehold,
  ConfirmAppraisal,
  ObjectToAppraisal,
  RuleOnAppraisal,
} from '@lovebank/core'
import { appraisalStory, commandOf, person } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { appraisal } from './index.ts'

const { appraised, confirmed, items, objected, panel, people, selfAssessed, stateAfter, which } = appraisalStory
const begun = stateAfter()

test('a member assesses the own household, and nobody else as themselves', () => {
  const assess = (personId: string) =>
    appraisal.scopeOf(
      { ...commandOf(AssessOwnHousehold, { ...which, ...people, items }), actor: person(personId) },
      begun,
    )
  expect(assess('sun')).toEqual({ unitId: 'willow', self: 'sun' })
  expect(assess('li')).toEqual({ unitId: 'willow', self: undefined })
})

test('no member sits in judgement, nor does who objected', () => {
  const appraise = commandOf(AppraiseHousehold, { ...which, ...people, panel, items, publicityDays: 3 })
  expect(appraisal.scopeOf(appraise, begun)).toEqual({ unitId: 'willow', notBy: ['zhao', 'sun'] })
  const rule = commandOf(RuleOnAppraisal, { ...which, isUpheld: true, ruling: '属实' })
  expect(appraisal.scopeOf(rule, stateAfter(appraised, objected('granny', 'wu')))).toEqual({
    unitId: 'willow',
    notBy: ['zhao', 'sun', 'granny', 'wu'],
  })
  expect(appraisal.scopeOf(rule, begun)).toEqual({ notBy: [] })
})

test('the rest lies where the household lives, and nowhere before it has begun', () => {
  for (const command of [
    commandOf(ConfirmAppraisal, which),
    commandOf(ObjectToAppraisal, { ...which, objection: '无' }),
  ]) {
    expect(appraisal.scopeOf(command, begun)).toEqual({})
    expect(appraisal.scopeOf(command, stateAfter(selfAssessed))).toEqual({ unitId: 'willow' })
  }
})

test('an event that does not fit leaves the appraisal as it was', () => {
  const stands = stateAfter(appraised, confirmed)
  for (const event of [selfAssessed, appraised, objected('wu'), appraisalStory.upheld, appraisalStory.dismissed]) {
    expect(appraisal.evolve(stands, event)).toEqual(stands)
  }
  expect(appraisal.evolve(begun, confirmed)).toEqual(begun)
})

test('a month of a household is one stream, and no other month or household is in it', () => {
  const idOf = (householdId: string, month: string) =>
    appraisal.streamIdOf(commandOf(ConfirmAppraisal, { householdId, month }))
  expect(idOf('zhao', '2026-01')).toBe(idOf('zhao', '2026-01'))
  expect(new Set([idOf('zhao', '2026-01'), idOf('zhao', '2026-02'), idOf('qian', '2026-01')]).size).toBe(3)
})
