/** Whom a command on an account concerns: its holder, in whose unit it lies, and who may not decide on their own case. */
import type { Scope } from '../kernel/decider.ts'
import { accountIdOf } from '../kernel/derive.ts'
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import type { AccountCommand, RequestTransfer } from './commands.ts'
import { type AccountHolder, holderIn } from './holder.ts'
import type { AccountState } from './state.ts'

export const scopeOf = (command: AccountCommand, state: AccountState): Scope => {
  const holder = command.type === 'OpenAccount' ? holderIn(command) : holderOf(state)
  switch (holder?.kind) {
    case undefined:
    case 'pool':
      return {}
    case 'person':
      return ofPerson(command, holder.personId)
    case 'household':
      return ofHousehold(command, holder.householdId)
  }
}

const ofPerson = (command: AccountCommand, personId: PersonId): Scope =>
  command.type === 'RequestTransfer'
    ? { personId, self: personId, notBy: receiving(command) }
    : { personId, notBy: [personId, ...(complained(command).notBy ?? [])] }

/** All members are the holder; the head speaks for them. */
const ofHousehold = (command: AccountCommand, householdId: HouseholdId): Scope =>
  command.type === 'RequestTransfer'
    ? { householdId, isForHead: true, notBy: receiving(command), notByMembersOf: householdId }
    : { householdId, ...complained(command), notByMembersOf: householdId }

const holderOf = (state: AccountState): AccountHolder | undefined =>
  state.kind === 'NotOpened' ? undefined : state.books.holder

/** Nobody rules on their own complaint. */
const complained = (command: AccountCommand): Pick<Scope, 'notBy'> =>
  command.type === 'UpholdComplaint' && command.complainedBy !== undefined ? { notBy: [command.complainedBy] } : {}

/** The holder gives; nobody else gives another's points to themselves, and no head those of all. */
const receiving = ({ actor, accountId, toAccountId }: RequestTransfer): NonNullable<Scope['notBy']> =>
  actor.kind === 'person' && accountId !== toAccountId && accountIdOf(actor.personId) === toAccountId
    ? [actor.personId]
    : []
