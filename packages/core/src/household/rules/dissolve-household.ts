/**
 * The household ends, and its heirs have what was pooled.
 * Refuses: HouseholdNotFound, MemberRepeated, NotAMember, SharesMissing, SharesPointless.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { DissolveHousehold } from '../commands.ts'
import type { HouseholdDissolved } from '../events.ts'
import { firstRepeated, firstStranger, openHousehold } from '../open-household.ts'
import { type HouseholdRefusal, sharesMissing, sharesPointless } from '../refusals.ts'
import type { Household, HouseholdState } from '../state.ts'

export const dissolveHousehold = (
  command: DissolveHousehold,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdDissolved> => {
  const { householdId, heirs } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  const people = heirs.map(({ personId }) => personId)
  const wrong = firstRepeated(people) ?? firstStranger(found.right, people) ?? wrongWithParts(command, found.right)
  return wrong === undefined ? accept({ type: 'HouseholdDissolved', householdId, heirs }) : refuse(wrong)
}

const wrongWithParts = (
  { householdId, heirs }: DissolveHousehold,
  { pooling }: Household,
): HouseholdRefusal | undefined => {
  if (pooling === 'apart') return heirs.length === 0 ? undefined : sharesPointless({ householdId })
  return heirs.some(({ parts }) => parts > 0) ? undefined : sharesMissing({ householdId })
}
