/** The goods are not wanted any more, before they were handed over. Refuses: RedemptionNotFound, RedemptionSettled. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { CancelRedemption } from '../commands.ts'
import type { RedemptionCancelled } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { isOpen, type RedemptionState } from '../state.ts'

export const cancelRedemption = (
  command: CancelRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionCancelled> => {
  const { redemptionId } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind === 'Cancelled') return accept()
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  return accept({ type: 'RedemptionCancelled', ...partiesOf(state.purchase) })
}
