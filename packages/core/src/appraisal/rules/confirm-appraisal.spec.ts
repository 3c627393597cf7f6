import { ConfirmAppraisal } from '@lovebank/core'
import { appraisalStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { appraisal } from '../index.ts'
import { appraisalNotOnShow, appraisalObjectionOpen, appraisalShownUntil } from '../refusals.ts'

const given = scenariosOf(appraisal)
const { appraised, confirmed, dismissed, objected, selfAssessed, UNTIL, upheld, which } = appraisalStory

const confirm = (occurredAt = UNTIL) => commandOf(ConfirmAppraisal, { ...which, occurredAt })
const named = { householdId: appraised.householdId, month: appraised.month }

test('stands when the publicity is over, once', () => {
  given([appraised]).when(confirm()).then([confirmed])
  given([appraised, objected('wu'), dismissed])
    .when(confirm())
    .then([confirmed])
  given([appraised, confirmed]).when(confirm()).then([])
})

test('does not stand before, nor under an objection, nor where it was upheld', () => {
  given([appraised])
    .when(confirm('2026-02-13T00:59:59.999Z'))
    .then(appraisalShownUntil({ until: appraised.until }))
  given([appraised, objected('wu')])
    .when(confirm())
    .then(appraisalObjectionOpen(named))
  given([appraised, objected('wu'), upheld])
    .when(confirm())
    .then(appraisalNotOnShow(named))
  given([selfAssessed]).when(confirm()).then(appraisalNotOnShow(named))
})
