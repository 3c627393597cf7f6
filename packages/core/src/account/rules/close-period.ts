/**
 * Closes the books of a month that is over: what comes to light about it later is booked in the next. Asked late, often or never, it
 * changes no decision: where something later was decided already, the period has closed itself (ADR 43).
 * Refuses: AccountUnusable, BooksStillOpen.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { closingOf, endOf, needsClosing } from '../closing.ts'
import type { ClosePeriod } from '../commands.ts'
import type { PeriodClosed, PointsExpired } from '../events.ts'
import { type AccountRefusal, accountUnusable, booksStillOpen } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const closePeriod = (
  { accountId, period, occurredAt }: ClosePeriod,
  state: AccountState,
): Decision<AccountRefusal, PointsExpired | PeriodClosed> => {
  const standing = standingOf(state)
  if (state.kind === 'NotOpened' || standing === 'not-opened') return refuse(accountUnusable({ accountId, standing }))
  const endsAt = endOf(period)
  if (occurredAt < endsAt) return refuse(booksStillOpen({ period, endsAt }))
  return needsClosing(state.books, period) ? accept(...closingOf(state.books, standing, period)) : accept()
}
