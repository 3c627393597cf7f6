/** Opens the account of a holder, who has none yet. Refuses: AccountAlreadyOpened. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { accountIdOf } from '../../kernel/derive.ts'
import type { OpenAccount } from '../commands.ts'
import type { AccountOpened } from '../events.ts'
import { type AccountAlreadyOpened, accountAlreadyOpened } from '../refusals.ts'
import type { AccountState } from '../state.ts'

export const openAccount = (
  command: OpenAccount,
  state: AccountState,
): Decision<AccountAlreadyOpened, AccountOpened> => {
  const { holderId, holderKind } = command
  const accountId = accountIdOf(holderId)
  if (state.kind !== 'NotOpened') return refuse(accountAlreadyOpened({ accountId }))
  return accept({ type: 'AccountOpened', accountId, holderId, holderKind })
}
