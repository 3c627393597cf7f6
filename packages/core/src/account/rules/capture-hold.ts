/**
 * Spends a hold, wholly or in part; the rest returns at once, and the hold has ended (law 5).
 * A frozen account may do so: the goods of a fulfilled redemption have left the shop. Refuses: AccountUnusable, HoldNotOpen, MoreThanHeld.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { firstPoints, hasEnded, withoutFirst } from '../books.ts'
import type { CaptureHold } from '../commands.ts'
import type { HoldCaptured } from '../events.ts'
import { giveBack } from '../give-back.ts'
import { type AccountRefusal, accountUnusable, holdNotOpen, moreThanHeld } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const captureHold = (command: CaptureHold, state: AccountState): Decision<AccountRefusal, HoldCaptured> => {
  const { accountId, holdId, points } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const hold = books.openHolds.find((open) => !open.isTransfer && open.holdId === holdId)
  if (hold === undefined) {
    return refuse(holdNotOpen({ holdId, hasEnded: hasEnded(books, holdId) }))
  }
  if (points > hold.points) return refuse(moreThanHeld({ holdId, asked: points, held: hold.points }))
  const capturedAt = laterOf(command.occurredAt, books.asOf)
  const captured = firstPoints(hold.allocations, points)
  const left = withoutFirst(hold.allocations, points)
  const { returned, lapsed, settledDebt } = giveBack(books, left, capturedAt)
  const type = 'HoldCaptured'
  return accept({ type, accountId, holdId, points, captured, returned, lapsed, settledDebt, capturedAt })
}
