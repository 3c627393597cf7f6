/**
 * An account of the Love Bank: points come in as lots for confirmed work and go out oldest first, always through a hold.
 * One stream an account; the account's id follows from its holder's.
 */
import type { Decider } from '../kernel/decider.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { AccountCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { AccountEvent } from './events.ts'
import type { AccountRefusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { type AccountState, evolve, initialState } from './state.ts'

export const account: Decider<AccountState, AccountCommand, AccountEvent, AccountRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => (command.type === 'OpenAccount' ? accountIdOf(command.holderId) : command.accountId),
  scopeOf,
  endsPeriod: ({ type }) => type === 'PeriodClosed',
}
