/** Lets a frozen account place holds again. Refuses: AccountUnusable. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { UnfreezeAccount } from '../commands.ts'
import type { AccountUnfrozen } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const unfreezeAccount = (
  command: UnfreezeAccount,
  state: AccountState,
): Decision<AccountUnusable, AccountUnfrozen> => {
  const { accountId } = command
  if (state.kind !== 'Frozen') return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  return accept({ type: 'AccountUnfrozen', accountId })
}
