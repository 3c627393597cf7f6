/**
 * Sets points aside for another account, of this town or of another, oldest lots first. They leave when the other has taken them,
 * or return.
 * Refuses: AccountUnusable, TransferToSelf, TransferIdTaken, NotEnoughPoints.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { balanceOf, spendable } from '../balance.ts'
import { firstPoints, hasEnded, sumOf } from '../books.ts'
import type { RequestTransfer } from '../commands.ts'
import type { ExpiryReversed, TransferRequested } from '../events.ts'
import { type AccountRefusal, accountUnusable, notEnoughPoints, transferIdTaken, transferToSelf } from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { asTheyAre, holdOf } from '../transfers.ts'

export const requestTransfer = (
  command: RequestTransfer,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | TransferRequested> => {
  const { accountId, transferId, toAccountId, toTown, points } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  if (toTown === undefined && toAccountId === accountId) return refuse(transferToSelf({ accountId }))
  const { books } = state
  const holdId = holdOf(transferId)
  const isTaken = books.openHolds.some((hold) => hold.holdId === holdId) || hasEnded(books, holdId)
  if (isTaken) return refuse(transferIdTaken({ transferId }))
  const requestedAt = laterOf(command.occurredAt, books.asOf)
  const free = spendable(books, requestedAt)
  if (points > sumOf(free) - books.debt) {
    const { available, held, heldUntil } = balanceOf(books, requestedAt)
    return refuse(notEnoughPoints({ asked: points, available, held, heldUntil }))
  }
  const taken = firstPoints(free, points)
  const lots = asTheyAre(books, taken)
  const requested: TransferRequested = {
    type: 'TransferRequested',
    ...{ accountId, transferId, toAccountId, toTown, points, lots, requestedAt },
  }
  return accept<ExpiryReversed | TransferRequested>(...reverseExpiry(books, taken, requestedAt), requested)
}
