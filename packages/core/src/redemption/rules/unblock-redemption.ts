/**
 * The inquiry is closed: it goes on where it was. Where the policy asks for it, that into the holder is, and the deadline moves by as
 * long as it took, for the holder could not come. What is not blocked so stays as it is. Refuses: RedemptionNotFound,
 * RedemptionSettled, HolderInquiryOpen.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addMinutes, type Instant, minutesBetween } from '../../kernel/time.ts'
import type { UnblockRedemption } from '../commands.ts'
import type { RedemptionUnblocked } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import {
  type HolderInquiryOpen,
  holderInquiryOpen,
  type RedemptionNotFound,
  type RedemptionSettled,
  redemptionNotFound,
  redemptionSettled,
} from '../refusals.ts'
import { type Blocked, isOpen, type RedemptionState } from '../state.ts'

export const unblockRedemption = (
  { redemptionId, actor, occurredAt }: UnblockRedemption,
  state: RedemptionState,
): Decision<RedemptionNotFound | RedemptionSettled | HolderInquiryOpen, RedemptionUnblocked> => {
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  if (state.kind !== 'Blocked') return accept()
  const parties = partiesOf(state.purchase)
  if (actor.kind === 'policy') {
    if (state.holderSince === undefined) return accept()
    return accept({ type: 'RedemptionUnblocked', ...parties, expiresAt: movedDeadline(state, occurredAt) })
  }
  if (!state.isInquiryOpen) return refuse(holderInquiryOpen({ redemptionId }))
  return accept({ type: 'RedemptionUnblocked', ...parties, expiresAt: undefined })
}

/** One that was over before the block began stays over. */
const movedDeadline = ({ purchase: { expiresAt }, holderSince }: Blocked, until: Instant): Instant =>
  holderSince === undefined || holderSince >= expiresAt
    ? expiresAt
    : addMinutes(expiresAt, Math.max(minutesBetween(holderSince, until), 0))
