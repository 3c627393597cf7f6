/**
 * A member leaves alone, with nothing of what is pooled. Refuses: HouseholdNotFound, NotAMember, HeadMustStay,
 * HouseholdWithoutHead.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RemoveMember } from '../commands.ts'
import type { MemberRemoved } from '../events.ts'
import { firstStranger, openHousehold } from '../open-household.ts'
import { type HouseholdRefusal, headMustStay, householdWithoutHead } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'

export const removeMember = (
  command: RemoveMember,
  state: HouseholdState,
): Decision<HouseholdRefusal, MemberRemoved> => {
  const { householdId, personId } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  const stranger = firstStranger(found.right, [personId])
  if (stranger !== undefined) return refuse(stranger)
  if (found.right.isWithoutHead) return refuse(householdWithoutHead({ householdId }))
  if (found.right.headId === personId) return refuse(headMustStay({ personId }))
  return accept({ type: 'MemberRemoved', householdId, personId })
}
