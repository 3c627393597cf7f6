/** Upheld, and the month earns nothing; or dismissed, and it stays on show. Refuses: NoAppraisalObjection. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RuleOnAppraisal } from '../commands.ts'
import type { AppraisalObjectionDismissed, AppraisalObjectionUpheld } from '../events.ts'
import { type NoAppraisalObjection, noAppraisalObjection } from '../refusals.ts'
import type { AppraisalState } from '../state.ts'

export const ruleOnAppraisal = (
  command: RuleOnAppraisal,
  state: AppraisalState,
): Decision<NoAppraisalObjection, AppraisalObjectionUpheld | AppraisalObjectionDismissed> => {
  const { householdId, month, isUpheld, ruling } = command
  if (state.kind !== 'Objected') return refuse(noAppraisalObjection({ householdId, month }))
  const type = isUpheld ? 'AppraisalObjectionUpheld' : 'AppraisalObjectionDismissed'
  return accept({ type, householdId, month, ruling })
}
