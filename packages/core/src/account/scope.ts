/** Whom a command on an account concerns: its holder, in whose unit it lies, and who may not decide on their own case. */
import type { Scope } from '../kernel/decider.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { AccountCommand, RequestTransfer } from './commands.ts'
import type { AccountState } from './state.ts'

export const scopeOf = (command: AccountCommand, state: AccountState): Scope => {
  const holderId = command.type === 'OpenAccount' ? command.holderId : holderOf(state)
  if (holderId === undefined) return {}
  if (command.type === 'RequestTransfer') {
    return { personId: holderId, self: holderId, notBy: receiving(command) }
  }
  return { personId: holderId, notBy: [holderId] }
}

const holderOf = (state: AccountState) => (state.kind === 'NotOpened' ? undefined : state.books.holderId)

/** The holder gives; nobody else gives another's points to themselves. */
const receiving = ({ actor, accountId, toAccountId }: RequestTransfer): NonNullable<Scope['notBy']> =>
  actor.kind === 'person' && accountId !== toAccountId && accountIdOf(actor.personId) === toAccountId
    ? [actor.personId]
    : []
