/**
 * Anybody may object while the appraisal is on show; one objection at a time.
 * Refuses: AppraisalObjectorUnknown, AppraisalObjectionOpen, AppraisalNotOnShow, AppraisalPublicityOver.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ObjectToAppraisal } from '../commands.ts'
import type { AppraisalObjectionRaised } from '../events.ts'
import {
  type AppraisalRefusal,
  appraisalNotOnShow,
  appraisalObjectionOpen,
  appraisalObjectorUnknown,
  appraisalPublicityOver,
} from '../refusals.ts'
import type { AppraisalState } from '../state.ts'

export const objectToAppraisal = (
  command: ObjectToAppraisal,
  state: AppraisalState,
): Decision<AppraisalRefusal, AppraisalObjectionRaised> => {
  const { householdId, month, actor, objection } = command
  if (actor.kind === 'policy') return refuse(appraisalObjectorUnknown({ policy: actor.name }))
  if (state.kind === 'Objected') return refuse(appraisalObjectionOpen({ householdId, month }))
  if (state.kind !== 'OnShow') return refuse(appraisalNotOnShow({ householdId, month }))
  if (command.occurredAt >= state.until) return refuse(appraisalPublicityOver({ until: state.until }))
  const raisedBy = actor.personId
  const objectorId = command.onBehalfOf ?? raisedBy
  return accept({ type: 'AppraisalObjectionRaised', householdId, month, objectorId, raisedBy, objection })
}
