/** Stops new holds while an inquiry is open; deposits still come in. Refuses: AccountUnusable. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { FreezeAccount } from '../commands.ts'
import type { AccountFrozen } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const freezeAccount = (
  command: FreezeAccount,
  state: AccountState,
): Decision<AccountUnusable, AccountFrozen> => {
  const { accountId, reason } = command
  if (state.kind !== 'Open') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  return accept({ type: 'AccountFrozen', accountId, reason })
}
