/**
 * An inquiry is open: nothing is handed over meanwhile, and the deadline is told, for it stays. Where the policy asks for it, all
 * that the holder redeems is blocked, and the deadline stops. Again changes nothing. Refuses: RedemptionNotFound, RedemptionSettled.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { BlockRedemption } from '../commands.ts'
import type { RedemptionBlocked } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import { type RedemptionNotFound, type RedemptionSettled, redemptionNotFound, redemptionSettled } from '../refusals.ts'
import { isOpen, type RedemptionState } from '../state.ts'

export const blockRedemption = (
  { redemptionId, reason, actor, occurredAt }: BlockRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled, RedemptionBlocked> => {
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  const holderSince = actor.kind === 'policy' ? occurredAt : undefined
  if (state.kind === 'Blocked') {
    const isSo = holderSince === undefined ? state.isInquiryOpen : state.holderSince !== undefined
    if (isSo) return accept()
  }
  const { expiresAt } = state.purchase
  return accept({ type: 'RedemptionBlocked', ...partiesOf(state.purchase), reason, expiresAt, holderSince })
}
