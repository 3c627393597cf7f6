/**
 * The goods have waited long enough; nobody's do while an inquiry keeps the holder from coming. Refuses: RedemptionNotFound,
 * RedemptionSettled, RedemptionNotYetExpired, RedemptionIsBlocked.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ExpireRedemption } from '../commands.ts'
import type { RedemptionExpired } from '../events.ts'
import { partiesOf } from '../purchase.ts'
import {
  type RedemptionIsBlocked,
  type RedemptionNotFound,
  type RedemptionNotYetExpired,
  type RedemptionSettled,
  redemptionIsBlocked,
  redemptionNotFound,
  redemptionNotYetExpired,
  redemptionSettled,
} from '../refusals.ts'
import { isOpen, type RedemptionState } from '../state.ts'

export const expireRedemption = (
  command: ExpireRedemption,
  state: RedemptionState,
): Decision<
  RedemptionNotFound | RedemptionSettled | RedemptionNotYetExpired | RedemptionIsBlocked,
  RedemptionExpired
> => {
  const { redemptionId, occurredAt } = command
  if (state.kind === 'NotRequested') return refuse(redemptionNotFound({ redemptionId }))
  if (state.kind === 'Expired') return accept()
  if (!isOpen(state)) return refuse(redemptionSettled({ redemptionId, state: state.kind }))
  const { expiresAt } = state.purchase
  if (occurredAt < expiresAt) return refuse(redemptionNotYetExpired({ redemptionId, expiresAt }))
  if (state.kind === 'Blocked' && state.holderSince !== undefined && state.holderSince < expiresAt) {
    return refuse(redemptionIsBlocked({ redemptionId, expiresAt }))
  }
  return accept({ type: 'RedemptionExpired', ...partiesOf(state.purchase) })
}
