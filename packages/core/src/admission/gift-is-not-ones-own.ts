/**
 * Whoever gives for another gives nothing to their own: not to their own account, which rights refuse, nor to that of their
 * household, nor to one of those with whom they live or who are kin. The holder gives to whom they like, and the head for a household;
 * while it has none, nobody gives of it.
 */
import type { RequestTransfer } from '../account/commands.ts'
import type { AccountHolder } from '../account/holder.ts'
import { areKin, areOne } from '../household/kin.ts'
import { householdWithoutHead } from '../household/refusals.ts'
import { type HouseholdState, householdIn, liveTogether } from '../household/state.ts'
import type { AccountId, PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { ownHousehold, ownKin } from './refusals.ts'

const holderOf = (accountId: AccountId, facts: Facts): AccountHolder | undefined => {
  const account = facts.stateOf('account', accountId)
  return account.kind === 'NotOpened' ? undefined : account.books.holder
}

/** Refuses: HouseholdWithoutHead, OwnHousehold, OwnKin. */
export const giftIsNotOnesOwn: Check<RequestTransfer> = {
  needs: ({ actor, accountId, toAccountId, toTown }) => {
    if (actor.kind !== 'person') return []
    const giving = [{ aggregate: 'account', id: accountId }, ofRegister] as const
    return toTown === undefined ? [...giving, { aggregate: 'account', id: toAccountId }] : giving
  },
  objection(command, facts) {
    const { actor, accountId, toAccountId, toTown } = command
    if (actor.kind !== 'person') return undefined
    const { personId } = actor
    const giver = holderOf(accountId, facts)
    const home = giver?.kind === 'household' ? householdIn(registerIn(facts), giver.householdId) : undefined
    if (home?.isWithoutHead === true) return householdWithoutHead({ householdId: home.householdId })
    const isTheirs = giver?.kind === 'person' ? giver.personId === personId : home?.headId === personId
    if (isTheirs || toTown !== undefined) return undefined
    const receiver = holderOf(toAccountId, facts)
    const concerned = concernedIn(receiver, personId, facts)
    if (concerned !== undefined) return ownHousehold({ command: command.type, personId, concerned })
    const relative = kinAmong(receiver, personId, facts)
    return relative === undefined ? undefined : ownKin({ command: command.type, personId, concerned: relative })
  },
}

const ofRegister = { aggregate: 'household', id: THE_TOWN } as const

const registerIn = (facts: Facts): HouseholdState => facts.stateOf('household', THE_TOWN)

/** Who of the actor's household would have the points. */
const concernedIn = (receiver: AccountHolder | undefined, actorId: PersonId, facts: Facts): PersonId | undefined => {
  const register = registerIn(facts)
  return peopleOf(receiver, register).find(
    (personId) => areOne(register.kin, actorId, personId) || liveTogether(register, actorId, personId),
  )
}

/** Who of the actor's kin would have the points, alone or with their household. */
const kinAmong = (receiver: AccountHolder | undefined, actorId: PersonId, facts: Facts): PersonId | undefined => {
  const register = registerIn(facts)
  return peopleOf(receiver, register).find((personId) => areKin(register.kin, actorId, personId))
}

const peopleOf = (receiver: AccountHolder | undefined, register: HouseholdState): ReadonlyArray<PersonId> => {
  if (receiver === undefined || receiver.kind === 'pool') return []
  if (receiver.kind === 'person') return [receiver.personId]
  return (householdIn(register, receiver.householdId)?.members ?? []).map(({ personId }) => personId)
}
