/**
 * Opens a closed account again for what comes late: work that was on show when it was closed, goods that come back. It is frozen,
 * so that somebody looks at it. Refuses: AccountUnusable.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ReopenAccount } from '../commands.ts'
import type { AccountReopened } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const reopenAccount = (
  { accountId }: ReopenAccount,
  state: AccountState,
): Decision<AccountUnusable, AccountReopened> =>
  state.kind === 'Closed'
    ? accept({ type: 'AccountReopened', accountId })
    : refuse(accountUnusable({ accountId, standing: standingOf(state) }))
