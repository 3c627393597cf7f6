/**
 * Sets points aside, oldest lots first, so that they cannot be spent twice (law 5). What is held is safe from expiry until the hold ends.
 * Refuses: AccountUnusable, HoldIdTaken, HoldEndsBeforeItBegins, NotEnoughPoints.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Points } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { type Balance, balanceOf, spendable } from '../balance.ts'
import { firstPoints, hasEnded, sumOf } from '../books.ts'
import type { PlaceHold } from '../commands.ts'
import type { ExpiryReversed, HoldPlaced } from '../events.ts'
import {
  type AccountRefusal,
  accountUnusable,
  holdEndsBeforeItBegins,
  holdIdTaken,
  notEnoughPoints,
} from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

const notEnough = (asked: Points, { available, held, heldUntil }: Balance): AccountRefusal =>
  notEnoughPoints({ asked, available, held, heldUntil })

export const placeHold = (
  command: PlaceHold,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | HoldPlaced> => {
  const { accountId, holdId, points, expiresAt } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { books } = state
  const isTaken = books.openHolds.some((hold) => hold.holdId === holdId) || hasEnded(books, holdId)
  if (isTaken) return refuse(holdIdTaken({ holdId }))
  const placedAt = laterOf(command.occurredAt, books.asOf)
  if (expiresAt <= placedAt) return refuse(holdEndsBeforeItBegins({ expiresAt, placedAt }))
  const free = spendable(books, placedAt)
  if (points > sumOf(free) - books.debt) return refuse(notEnough(points, balanceOf(books, placedAt)))
  const allocations = firstPoints(free, points)
  const placed: HoldPlaced = { type: 'HoldPlaced', accountId, holdId, points, allocations, placedAt, expiresAt }
  return accept<ExpiryReversed | HoldPlaced>(...reverseExpiry(books, allocations, placedAt), placed)
}
