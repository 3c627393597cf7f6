import { ObjectToAppraisal } from '@lovebank/core'
import { appraisalStory, commandOf, person, policy, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { appraisal } from '../index.ts'
import {
  appraisalNotOnShow,
  appraisalObjectionOpen,
  appraisalObjectorUnknown,
  appraisalPublicityOver,
} from '../refusals.ts'

const given = scenariosOf(appraisal)
const { appraised, confirmed, dismissed, objected, selfAssessed, UNTIL, upheld, which } = appraisalStory

const object = (occurredAt = '2026-02-11T01:00:00.000Z', onBehalfOf?: string) =>
  commandOf(ObjectToAppraisal, { ...which, objection: '院子没有打扫', occurredAt, onBehalfOf })
const named = { householdId: appraised.householdId, month: appraised.month }

test('is on record as whose it is, and who brought it', () => {
  given([appraised])
    .when(object(), person('wu'))
    .then([objected('wu')])
  given([appraised])
    .when(object(undefined, 'granny'), person('wu'))
    .then([objected('granny', 'wu')])
})

test('may follow one that was dismissed, one at a time', () => {
  given([appraised, objected('wu')])
    .when(object(), person('he'))
    .then(appraisalObjectionOpen(named))
  given([appraised, objected('wu'), dismissed])
    .when(object(), person('he'))
    .then([objected('he')])
})

test('comes before the end of the publicity', () => {
  given([appraised])
    .when(object(UNTIL), person('wu'))
    .then(appraisalPublicityOver({ until: appraised.until }))
})

test('needs an appraisal on show', () => {
  for (const events of [[], [selfAssessed], [appraised, confirmed], [appraised, objected('wu'), upheld]]) {
    given(events).when(object(), person('wu')).then(appraisalNotOnShow(named))
  }
})

test('needs a person behind it', () => {
  given([appraised])
    .when(object(), policy('expiry'))
    .then(appraisalObjectorUnknown({ policy: 'expiry' as never }))
})
