/**
 * Closes an account that has nothing and owes nothing, frozen or not; what had expired unnoticed is written off with it. What is
 * left leaves by a gift or by a deduction first. No policy closes a frozen one: somebody shall look at it, or more is to come.
 * Refuses: AccountUnusable, AccountNotEmpty, DeductionsWait.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { DeductionId } from '../../kernel/ids.ts'
import { laterOf, localDateOf } from '../../kernel/time.ts'
import { balanceOf } from '../balance.ts'
import { type Books, sumOf } from '../books.ts'
import type { CloseAccount } from '../commands.ts'
import type { AccountClosed, PointsExpired } from '../events.ts'
import { expiredLots } from '../expired-lots.ts'
import { type AccountRefusal, accountNotEmpty, accountUnusable, deductionsWait } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const closeAccount = (
  command: CloseAccount,
  state: AccountState,
): Decision<AccountRefusal, PointsExpired | AccountClosed> => {
  const { accountId } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  if (command.actor.kind === 'policy' && state.kind === 'Frozen') {
    return refuse(accountUnusable({ accountId, standing: 'frozen' }))
  }
  const { books } = state
  const closedAt = laterOf(command.occurredAt, books.asOf)
  const { available, held } = balanceOf(books, closedAt)
  if (available !== 0 || held > 0) return refuse(accountNotEmpty({ available, held }))
  const deductionIds = waitingIn(books)
  if (deductionIds.length > 0) return refuse(deductionsWait({ deductionIds }))
  const closed: AccountClosed = { type: 'AccountClosed', accountId }
  const lots = expiredLots(books, localDateOf(closedAt))
  if (lots.length === 0) return accept(closed)
  return accept<PointsExpired | AccountClosed>(
    { type: 'PointsExpired', accountId, points: sumOf(lots), lots, expiredAt: closedAt },
    closed,
  )
}

const waitingIn = (books: Books): ReadonlyArray<DeductionId> =>
  entriesOf(books.cases.deductions)
    .filter(([, deduction]) => deduction.kind === 'Requested')
    .map(([deductionId]) => deductionId as DeductionId)
    .toSorted()
