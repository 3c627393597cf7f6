/**
 * The members keep their points together from now on, or each their own; where that ends, the heirs have what was pooled. As it
 * is already, nothing happens. Refuses: HouseholdNotFound, MemberRepeated, NotAMember, SharesMissing, SharesPointless,
 * HouseholdWithoutHead, PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ChangePooling } from '../commands.ts'
import type { PoolingChanged } from '../events.ts'
import { wrongWithHeirs } from '../heirs.ts'
import { openHousehold } from '../open-household.ts'
import type { HouseholdRefusal } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'

export const changePooling = (
  command: ChangePooling,
  state: HouseholdState,
): Decision<HouseholdRefusal, PoolingChanged> => {
  const { householdId, pooling, heirs } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  if (found.right.pooling === pooling) return accept()
  const wrong = wrongWithHeirs(command, found.right, state)
  return wrong === undefined ? accept({ type: 'PoolingChanged', householdId, pooling, heirs }) : refuse(wrong)
}
