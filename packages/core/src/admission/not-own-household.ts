/**
 * Nobody decides on those with whom they live (ADR 24), nor on kin who live apart (ADR 28): whom a command concerns is what rights
 * know of it, who lives together and who is kin is what the register says at that moment.
 */
import type { Command } from '../commands.ts'
import { areKin } from '../household/kin.ts'
import { type HouseholdState, householdIn, householdOf, isMember } from '../household/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { isBarredInOwnHousehold, isBarredToKin } from '../rights/own-household.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type OwnHousehold, type OwnKin, ownHousehold, ownKin } from './refusals.ts'
import { type Barred, caseOf, concernedBy, householdConcerned } from './whose-case.ts'

/** Policies live with nobody: what they do on behalf of staff at the counter was checked when it was asked for. */
export const isChecked = (command: Command): command is Barred =>
  command.actor.kind === 'person' && isBarredToKin(command.type) && !isOrder(command)

/** Ordering in advance for one's family gives nothing out yet; at the counter asking and handing over are one. */
const isOrder = (command: Command): boolean =>
  command.type === 'RequestRedemption' && command.channel !== 'at-the-counter'

/** Refuses: OwnHousehold, OwnKin. */
export const notOwnHousehold: Check<Command> = {
  needs: (command) => (isChecked(command) ? [...caseOf(command), { aggregate: 'household', id: THE_TOWN }] : []),
  objection(command, facts) {
    if (!isChecked(command)) return undefined
    return livesWithOneOf(command, facts) ?? isKinOfOne(command, facts)
  },
}

const livesWithOneOf = (command: Barred, facts: Facts): OwnHousehold | undefined => {
  const { actor, type } = command
  if (actor.kind !== 'person' || !isBarredInOwnHousehold(type)) return undefined
  const household = householdOf(facts.stateOf('household', THE_TOWN), actor.personId)
  if (household === undefined) return undefined
  const concerned = concernedBy(command, facts).find((each) => isMember(household, each))
  return concerned === undefined ? undefined : ownHousehold({ command: type, personId: actor.personId, concerned })
}

const isKinOfOne = (command: Barred, facts: Facts): OwnKin | undefined => {
  const register = facts.stateOf('household', THE_TOWN)
  const people = [...concernedBy(command, facts), ...membersConcerned(command, register, facts)]
  for (const personId of decidersOf(command)) {
    const concerned = people.find((each) => areKin(register.kin, personId, each))
    if (concerned !== undefined) return ownKin({ command: command.type, personId, concerned })
  }
  return undefined
}

/** All members have what goes to their household's account. */
const membersConcerned = (command: Barred, register: HouseholdState, facts: Facts): ReadonlyArray<PersonId> => {
  const householdId = householdConcerned(command, facts)
  const household = householdId === undefined ? undefined : householdIn(register, householdId)
  return (household?.members ?? []).map(({ personId }) => personId)
}

/** A panel decides as one, whoever writes it down. */
const decidersOf = (command: Barred): ReadonlyArray<PersonId> => {
  const { actor } = command
  if (actor.kind !== 'person') return []
  return command.type === 'AppraiseHousehold' ? [actor.personId, ...command.panel] : [actor.personId]
}
