/**
 * An inquiry is open: nothing is handed over meanwhile, and the deadline is told, for it stays. Again changes nothing.
 * Refuses: RedemptionNotFound, RedemptionSettled.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { BlockRedemption } from '../commands.ts'
import type { RedemptionBlocked } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { isOpen, type RedemptionState } from '../state.ts'

export const blockRedemption = (
  { redemptionId, reason }: BlockRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionBlocked> => {
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind === 'Blocked') return accept()
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  const { expiresAt } = state.purchase
  return accept({ type: 'RedemptionBlocked', ...partiesOf(state.purchase), reason, expiresAt })
}
