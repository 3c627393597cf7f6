/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import type { HouseholdCommand } from './commands.ts'
import type { HouseholdEvent } from './events.ts'
import type { HouseholdRefusal } from './refusals.ts'
import { addMember } from './rules/add-member.ts'
import { changePooling } from './rules/change-pooling.ts'
import { dissolveHousehold } from './rules/dissolve-household.ts'
import { formHousehold } from './rules/form-household.ts'
import { mergeHouseholds } from './rules/merge-households.ts'
import { moveHousehold } from './rules/move-household.ts'
import { nameHead } from './rules/name-head.ts'
import { noteStanding } from './rules/note-standing.ts'
import { removeMember } from './rules/remove-member.ts'
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
  }
}

/** A household's affairs lie in its unit, and nobody decides on their own household. */
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
  }
}

const ofHousehold = (state: HouseholdState, householdId: HouseholdId): Scope => ({
  unitId: householdIn(state, householdId)?.unitId,
})

const membersOf = (state: HouseholdState, householdId: HouseholdId): ReadonlyArray<PersonId> =>
  (householdIn(state, householdId)?.members ?? []).map(({ personId }) => personId)
