/**
 * Nobody decides on those with whom they live (ADR 24), on kin who live apart (ADR 28), nor on a second record of their own (ADR 30):
 * whom a command concerns is what rights know of it; who is who, who lives together and who is kin is what the register says at that
 * moment, under whichever of their numbers.
 */
import type { Command } from '../commands.ts'
import { areKin, areOne } from '../household/kin.ts'
import { type HouseholdState, householdIn, liveTogether } from '../household/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { isBarredInOwnHousehold, isBarredToKin } from '../rights/own-household.ts'
import { ownCase } from '../rights/refusals.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { ownHousehold, ownKin } from './refusals.ts'
import { type Barred, caseOf, concernedBy, householdConcerned } from './whose-case.ts'

/** Policies live with nobody: what they do on behalf of staff at the counter was checked when it was asked for. */
const isChecked = (command: Command): command is Barred =>
  command.actor.kind === 'person' && isBarredToKin(command.type) && !isOrder(command)

/** Ordering in advance for one's family gives nothing out yet; at the counter asking and handing over are one. */
const isOrder = (command: Command): boolean =>
  command.type === 'RequestRedemption' && command.channel !== 'at-the-counter'

type Refused = ReturnType<typeof ownCase | typeof ownHousehold | typeof ownKin>

/** Refuses: OwnCase, OwnHousehold, OwnKin. */
export const notOwnHousehold: Check<Command> = {
  needs: (command) => (isChecked(command) ? [...caseOf(command), { aggregate: 'household', id: THE_TOWN }] : []),
  objection(command, facts) {
    if (!isChecked(command)) return undefined
    const register = facts.stateOf('household', THE_TOWN)
    const concerned = concernedBy(command, facts)
    const members = membersConcerned(command, register, facts)
    for (const personId of decidersOf(command)) {
      const refused = isTooNear({ command, personId, concerned, members }, register)
      if (refused !== undefined) return refused
    }
    return undefined
  },
}

interface Asked {
  readonly command: Barred
  readonly personId: PersonId
  readonly concerned: ReadonlyArray<PersonId>
  /** of the household whose case it is */
  readonly members: ReadonlyArray<PersonId>
}

const isTooNear = (asked: Asked, register: HouseholdState): Refused | undefined => {
  const {
    command: { type: command },
    personId,
    concerned,
    members,
  } = asked
  const people = [...concerned, ...members]
  // Rights see to the number under which they act, and to the members of a household.
  if (people.some((each) => each !== personId && areOne(register.kin, personId, each)))
    return ownCase({ command, personId })
  const housemate = isBarredInOwnHousehold(command)
    ? concerned.find((each) => liveTogether(register, personId, each))
    : undefined
  if (housemate !== undefined) return ownHousehold({ command, personId, concerned: housemate })
  const relative = people.find((each) => areKin(register.kin, personId, each))
  return relative === undefined ? undefined : ownKin({ command, personId, concerned: relative })
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
