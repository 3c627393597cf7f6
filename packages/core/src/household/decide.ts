/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import type { HouseholdCommand, RestrictSpending } from './commands.ts'
import type { HouseholdEvent } from './events.ts'
import { keptNumber } from './kin.ts'
import type { HouseholdRefusal } from './refusals.ts'
import { addMember } from './rules/add-member.ts'
import { changePooling } from './rules/change-pooling.ts'
import { dissolveHousehold } from './rules/dissolve-household.ts'
import { endKinship } from './rules/end-kinship.ts'
import { formHousehold } from './rules/form-household.ts'
import { liftSpendingRestriction } from './rules/lift-spending-restriction.ts'
import { mergeHouseholds } from './rules/merge-households.ts'
import { moveHousehold } from './rules/move-household.ts'
import { nameHead } from './rules/name-head.ts'
import { noteStanding } from './rules/note-standing.ts'
import { recordKinship } from './rules/record-kinship.ts'
import { removeMember } from './rules/remove-member.ts'
import { restrictSpending } from './rules/restrict-spending.ts'
import { splitHousehold } from './rules/split-household.ts'
import { type HouseholdState, householdIn } from './state.ts'

export const decide = (
  command: HouseholdCommand,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdEvent> => {
  switch (command.type) {
    case 'FormHousehold':
      return formHousehold(command, state)
    case 'AddMember':
      return addMember(command, state)
    case 'RemoveMember':
      return removeMember(command, state)
    case 'NameHead':
      return nameHead(command, state)
    case 'MoveHousehold':
      return moveHousehold(command, state)
    case 'ChangePooling':
      return changePooling(command, state)
    case 'SplitHousehold':
      return splitHousehold(command, state)
    case 'MergeHouseholds':
      return mergeHouseholds(command, state)
    case 'DissolveHousehold':
      return dissolveHousehold(command, state)
    case 'NoteStanding':
      return noteStanding(command, state)
    case 'RecordKinship':
      return recordKinship(command, state)
    case 'EndKinship':
      return endKinship(command, state)
    case 'RestrictSpending':
      return restrictSpending(command, state)
    case 'LiftSpendingRestriction':
      return liftSpendingRestriction(command, state)
  }
}

/**
 * A household's affairs lie in its unit, and nobody decides on their own household. Whoever is kin may say so and does not end it; a
 * holder says who spends for them, and nobody names themself.
 */
export const scopeOf = (command: HouseholdCommand, state: HouseholdState): Scope => {
  switch (command.type) {
    case 'FormHousehold':
      return { unitId: command.unitId, notBy: command.members.map(({ personId }) => personId) }
    case 'AddMember':
      return {
        ...ofHousehold(state, command.householdId),
        notBy: [...membersOf(state, command.householdId), command.personId],
      }
    case 'MergeHouseholds':
      return {
        ...ofHousehold(state, command.householdId),
        notBy: [...membersOf(state, command.householdId), ...membersOf(state, command.intoId)],
      }
    case 'RemoveMember':
    case 'NameHead':
    case 'MoveHousehold':
    case 'ChangePooling':
    case 'SplitHousehold':
    case 'DissolveHousehold':
      return { ...ofHousehold(state, command.householdId), notBy: membersOf(state, command.householdId) }
    case 'NoteStanding':
      return {}
    case 'RecordKinship':
      return { personId: command.personId }
    case 'EndKinship':
      return { personId: command.personId, notBy: numbersOf(state, [command.personId, command.relativeId]) }
    case 'RestrictSpending':
      return { personId: command.volunteerId, self: command.volunteerId, notBy: namedBy(state, command) }
    case 'LiftSpendingRestriction':
      return { personId: command.volunteerId, self: command.volunteerId }
  }
}

const ofHousehold = (state: HouseholdState, householdId: HouseholdId): Scope => ({
  unitId: householdIn(state, householdId)?.unitId,
})

const membersOf = (state: HouseholdState, householdId: HouseholdId): ReadonlyArray<PersonId> =>
  (householdIn(state, householdId)?.members ?? []).map(({ personId }) => personId)

/** As they were given, and as they are kept: nobody ends their own kinship under another number. */
const numbersOf = ({ kin }: HouseholdState, people: ReadonlyArray<PersonId>): ReadonlyArray<PersonId> => [
  ...people,
  ...people.map((personId) => keptNumber(kin, personId)),
]

const namedBy = (state: HouseholdState, { volunteerId, named }: RestrictSpending): ReadonlyArray<PersonId> =>
  numbersOf(
    state,
    named.flatMap(({ personId }) => (personId === undefined ? [] : [personId])),
  ).filter((personId) => personId !== volunteerId)
