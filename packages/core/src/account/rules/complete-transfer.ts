/** The other account has taken the points: they leave this one, frozen or not. Refuses: AccountUnusable, TransferNotOpen. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { hasEnded } from '../books.ts'
import type { CompleteTransfer } from '../commands.ts'
import type { TransferSent } from '../events.ts'
import { type AccountRefusal, accountUnusable, transferNotOpen } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { findTransfer, holdOf } from '../transfers.ts'

export const completeTransfer = (
  command: CompleteTransfer,
  state: AccountState,
): Decision<AccountRefusal, TransferSent> => {
  const { accountId, transferId } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const transfer = findTransfer(books, transferId)
  if (transfer === undefined) {
    return refuse(transferNotOpen({ transferId, hasEnded: hasEnded(books, holdOf(transferId)) }))
  }
  const { points, allocations: lots, toTown } = transfer
  const sentAt = laterOf(command.occurredAt, books.asOf)
  return accept({ type: 'TransferSent', accountId, transferId, toTown, points, lots, sentAt })
}
