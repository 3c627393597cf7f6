/** The inquiry is closed: it goes on where it was. One that is not blocked stays as it is. Refuses: RedemptionNotFound, RedemptionSettled. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { UnblockRedemption } from '../commands.ts'
import type { RedemptionUnblocked } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { isOpen, type RedemptionState } from '../state.ts'

export const unblockRedemption = (
  { redemptionId }: UnblockRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionUnblocked> => {
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  if (state.kind !== 'Blocked') return accept()
  return accept({ type: 'RedemptionUnblocked', ...partiesOf(state.purchase) })
}
