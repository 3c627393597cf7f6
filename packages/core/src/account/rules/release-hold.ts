/**
 * Ends a hold without spending (law 5): what has not expired meanwhile is available again.
 * Refuses: AccountUnusable, HoldNotOpen, HoldNotExpired.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { hasEnded } from '../books.ts'
import type { ReleaseHold } from '../commands.ts'
import type { HoldReleased } from '../events.ts'
import { giveBack } from '../give-back.ts'
import { type AccountRefusal, accountUnusable, holdNotExpired, holdNotOpen } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const releaseHold = (command: ReleaseHold, state: AccountState): Decision<AccountRefusal, HoldReleased> => {
  const { accountId, holdId, reason } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const hold = books.openHolds.find((open) => !open.isTransfer && open.holdId === holdId)
  if (hold === undefined) {
    return refuse(holdNotOpen({ holdId, hasEnded: hasEnded(books, holdId) }))
  }
  const releasedAt = laterOf(command.occurredAt, books.asOf)
  if (reason === 'expired' && releasedAt < hold.expiresAt) {
    return refuse(holdNotExpired({ holdId, expiresAt: hold.expiresAt }))
  }
  const { points, allocations } = hold
  const { returned, lapsed, settledDebt } = giveBack(books, allocations, releasedAt)
  const type = 'HoldReleased'
  return accept({ type, accountId, holdId, reason, points, returned, lapsed, settledDebt, releasedAt })
}
