import { RuleOnAppraisal } from '@lovebank/core'
import { appraisalStory, commandOf, scenariosOf } from '@lovebank/testkit'
import { test } from 'vitest'
import { appraisal } from '../index.ts'
import { noAppraisalObjection } from '../refusals.ts'

const given = scenariosOf(appraisal)
const { appraised, dismissed, objected, selfAssessed, upheld, which } = appraisalStory

const rule = (isUpheld: boolean) =>
  commandOf(RuleOnAppraisal, { ...which, isUpheld, ruling: isUpheld ? '属实' : '不属实' })
const named = { householdId: appraised.householdId, month: appraised.month }

test('upholds or dismisses an objection', () => {
  given([appraised, objected('wu')])
    .when(rule(true))
    .then([upheld])
  given([appraised, objected('wu')])
    .when(rule(false))
    .then([dismissed])
})

test('needs an objection that is open', () => {
  for (const events of [[], [selfAssessed], [appraised], [appraised, objected('wu'), upheld]]) {
    given(events).when(rule(true)).then(noAppraisalObjection(named))
  }
})
