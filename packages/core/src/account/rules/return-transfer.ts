/**
 * The other account has declined the points: they are available here again, as far as they have not expired meanwhile.
 * Refuses: AccountUnusable, TransferNotOpen.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { hasEnded } from '../books.ts'
import type { ReturnTransfer } from '../commands.ts'
import type { TransferReturned } from '../events.ts'
import { giveBack } from '../give-back.ts'
import { type AccountRefusal, accountUnusable, transferNotOpen } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { findTransfer, holdOf } from '../transfers.ts'

export const returnTransfer = (
  command: ReturnTransfer,
  state: AccountState,
): Decision<AccountRefusal, TransferReturned> => {
  const { accountId, transferId, obstacle } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const transfer = findTransfer(books, transferId)
  if (transfer === undefined) {
    return refuse(transferNotOpen({ transferId, hasEnded: hasEnded(books, holdOf(transferId)) }))
  }
  const returnedAt = laterOf(command.occurredAt, books.asOf)
  const back = giveBack(books, transfer.allocations, returnedAt)
  const { points, toTown } = transfer
  return accept({ type: 'TransferReturned', accountId, transferId, toTown, obstacle, points, ...back, returnedAt })
}
