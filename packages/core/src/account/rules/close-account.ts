/** Closes an account that has nothing and owes nothing. Refuses: AccountUnusable, AccountNotEmpty. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { balanceOf } from '../balance.ts'
import type { CloseAccount } from '../commands.ts'
import type { AccountClosed } from '../events.ts'
import { type AccountNotEmpty, type AccountUnusable, accountNotEmpty, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const closeAccount = (
  command: CloseAccount,
  state: AccountState,
): Decision<AccountUnusable | AccountNotEmpty, AccountClosed> => {
  const { accountId } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { available, held } = balanceOf(state.books, laterOf(command.occurredAt, state.books.asOf))
  if (available !== 0 || held > 0) return refuse(accountNotEmpty({ available, held }))
  return accept({ type: 'AccountClosed', accountId })
}
