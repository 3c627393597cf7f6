/**
 * The publicity is over and nobody objects: the appraisal stands. Once.
 * Refuses: AppraisalObjectionOpen, AppraisalNotOnShow, AppraisalShownUntil.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ConfirmAppraisal } from '../commands.ts'
import type { AppraisalConfirmed } from '../events.ts'
import { type AppraisalRefusal, appraisalNotOnShow, appraisalObjectionOpen, appraisalShownUntil } from '../refusals.ts'
import type { AppraisalState } from '../state.ts'

export const confirmAppraisal = (
  { householdId, month, occurredAt }: ConfirmAppraisal,
  state: AppraisalState,
): Decision<AppraisalRefusal, AppraisalConfirmed> => {
  if (state.kind === 'Confirmed') return accept()
  if (state.kind === 'Objected') return refuse(appraisalObjectionOpen({ householdId, month }))
  if (state.kind !== 'OnShow') return refuse(appraisalNotOnShow({ householdId, month }))
  if (occurredAt < state.until) return refuse(appraisalShownUntil({ until: state.until }))
  const { points, items } = state
  return accept({ type: 'AppraisalConfirmed', householdId, month, points, items })
}
