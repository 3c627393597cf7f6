/** Whom a command on an account concerns: its holder, in whose unit it lies, and who may not decide on their own case. */
import type { Scope } from '../kernel/decider.ts'
import type { AccountCommand } from './commands.ts'
import type { AccountState } from './state.ts'

export const scopeOf = (command: AccountCommand, state: AccountState): Scope => {
  const holderId = command.type === 'OpenAccount' ? command.holderId : holderOf(state)
  if (holderId === undefined) return {}
  return { personId: holderId, notBy: [holderId] }
}

const holderOf = (state: AccountState) => (state.kind === 'NotOpened' ? undefined : state.books.holderId)
