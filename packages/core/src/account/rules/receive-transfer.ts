/**
 * Answers a transfer, once: the points come as a lot for each lot that gave, or the account declines because it is not open or
 * would have too much. Asked again, by another hand or after a crash, nothing happens: the first answer stands.
 * Refuses: AccountUnusable, where there never was such an account.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { transferLotIdOf } from '../../kernel/derive.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { isTooMuch } from '../balance.ts'
import { sumOf } from '../books.ts'
import type { ReceiveTransfer } from '../commands.ts'
import type { TransferDeclined, TransferObstacle, TransferReceived } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { hasAnswered } from '../transfers.ts'

export const receiveTransfer = (
  command: ReceiveTransfer,
  state: AccountState,
): Decision<AccountUnusable, TransferReceived | TransferDeclined> => {
  const { accountId, transferId, fromAccountId, fromTown } = command
  if (state.kind === 'NotOpened') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { books } = state
  if (hasAnswered(books, command)) return accept()
  const points = sumOf(command.lots)
  const receivedAt = laterOf(command.occurredAt, books.asOf)
  const answer = { accountId, transferId, fromAccountId, fromTown }
  const decline = (obstacle: TransferObstacle) =>
    accept<TransferDeclined>({ type: 'TransferDeclined', ...answer, obstacle })
  if (state.kind !== 'Open') return decline('account-not-open')
  if (isTooMuch(books, points, receivedAt)) return decline('balance-too-large')
  const lots = command.lots.map((lot) => ({ ...lot, lotId: transferLotIdOf(command, lot.lotId) }))
  const settledDebt = asPoints(Math.min(books.debt, points))
  return accept({ type: 'TransferReceived', ...answer, points, lots, settledDebt, receivedAt })
}
