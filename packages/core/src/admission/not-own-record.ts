/**
 * Nobody decides on a record that was a second one of their own, nor on one of somebody with whom they live: whose membership
 * followed to the kept record is still the same person (ADR 30).
 */
import type { Command } from '../commands.ts'
import { householdOf, isMember } from '../household/state.ts'
import { keptFor } from '../household/who-may-belong.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { isBarredInOwnHousehold } from '../rights/own-household.ts'
import { ownCase } from '../rights/refusals.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { isChecked, notOwnHousehold } from './not-own-household.ts'
import { ownHousehold } from './refusals.ts'
import { concernedBy } from './whose-case.ts'

/** Records of which neither has ended are judged by others (`notOwnHousehold`, rights). Refuses: OwnCase, OwnHousehold. */
export const notOwnRecord: Check<Command> = {
  needs: (command) => notOwnHousehold.needs(command),
  objection(command, facts) {
    if (!isChecked(command) || command.actor.kind !== 'person' || !isBarredInOwnHousehold(command.type))
      return undefined
    const { personId } = command.actor
    const self = personOf(personId, facts)
    const home = householdOf(facts.stateOf('household', THE_TOWN), self)
    for (const concerned of concernedBy(command, facts)) {
      const other = personOf(concerned, facts)
      if (other === concerned && self === personId) continue
      if (other === self) return ownCase({ command: command.type, personId })
      if (home !== undefined && isMember(home, other))
        return ownHousehold({ command: command.type, personId, concerned })
    }
    return undefined
  },
}

/** The record that stands for them; their own, where two name one another. */
const personOf = (personId: PersonId, facts: Facts): PersonId =>
  keptFor(facts.stateOf('household', THE_TOWN), personId) ?? personId
