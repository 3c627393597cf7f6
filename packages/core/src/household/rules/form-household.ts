/**
 * Enters a household into the register. Refuses: HouseholdNumberTaken, MemberRepeated, NotAMember, InAnotherHousehold,
 * PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember, HeadHasWithdrawn.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { householdIdOf } from '../../kernel/derive.ts'
import type { FormHousehold } from '../commands.ts'
import type { HouseholdFormed } from '../events.ts'
import { firstElsewhere, firstRepeated } from '../open-household.ts'
import { type HouseholdRefusal, householdNumberTaken, notAMember } from '../refusals.ts'
import { type HouseholdState, householdIn } from '../state.ts'
import { firstUnfit, unfitAsHead } from '../who-may-belong.ts'

export const formHousehold = (
  command: FormHousehold,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdFormed> => {
  const { number, unitId, headId, members, pooling } = command
  const householdId = householdIdOf(number)
  if (householdIn(state, householdId) !== undefined) return refuse(householdNumberTaken({ number }))
  const people = members.map(({ personId }) => personId)
  if (!people.includes(headId)) return refuse(notAMember({ personId: headId, householdId }))
  const wrong =
    firstRepeated(people) ?? firstUnfit(state, people) ?? unfitAsHead(state, headId) ?? firstElsewhere(state, people)
  if (wrong !== undefined) return refuse(wrong)
  return accept({ type: 'HouseholdFormed', householdId, number, unitId, headId, members, pooling })
}
