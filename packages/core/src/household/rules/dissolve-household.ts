/**
 * The household ends, and its heirs have what was pooled.
 * Refuses: HouseholdNotFound, MemberRepeated, NotAMember, SharesMissing, SharesPointless,
 * HouseholdWithoutHead, PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { DissolveHousehold } from '../commands.ts'
import type { HouseholdDissolved } from '../events.ts'
import { wrongWithHeirs } from '../heirs.ts'
import { openHousehold } from '../open-household.ts'
import type { HouseholdRefusal } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'

export const dissolveHousehold = (
  command: DissolveHousehold,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdDissolved> => {
  const { householdId, heirs } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  const wrong = wrongWithHeirs(command, found.right, state)
  return wrong === undefined ? accept({ type: 'HouseholdDissolved', householdId, heirs }) : refuse(wrong)
}
