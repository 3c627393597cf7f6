/**
 * Some members leave and are a household of their own, with their share of what was pooled. The head stays.
 * Refuses: HouseholdNotFound, HouseholdNumberTaken, MemberRepeated, NotAMember, HeadMustStay, SharesMissing, SharesPointless,
 * HouseholdWithoutHead, HeadHasWithdrawn, PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { householdIdOf } from '../../kernel/derive.ts'
import type { SplitHousehold } from '../commands.ts'
import type { HouseholdSplit } from '../events.ts'
import { firstRepeated, firstStranger, openHousehold } from '../open-household.ts'
import {
  type HouseholdRefusal,
  headMustStay,
  householdNumberTaken,
  householdWithoutHead,
  notAMember,
  sharesMissing,
  sharesPointless,
} from '../refusals.ts'
import { type Household, type HouseholdState, householdIn } from '../state.ts'
import { unfitAsHead } from '../who-may-belong.ts'

export const splitHousehold = (
  command: SplitHousehold,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdSplit> => {
  const { householdId, number, unitId, headId, leaving, shares } = command
  const newHouseholdId = householdIdOf(number)
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  if (householdIn(state, newHouseholdId) !== undefined) return refuse(householdNumberTaken({ number }))
  if (found.right.isWithoutHead) return refuse(householdWithoutHead({ householdId }))
  const wrong =
    wrongWithPeople(command, found.right) ?? unfitAsHead(state, headId) ?? wrongWithShares(command, found.right)
  if (wrong !== undefined) return refuse(wrong)
  const { pooling } = found.right
  return accept({
    type: 'HouseholdSplit',
    householdId,
    newHouseholdId,
    number,
    unitId,
    headId,
    leaving,
    pooling,
    shares,
  })
}

const wrongWithPeople = (
  { headId, leaving, number }: SplitHousehold,
  household: Household,
): HouseholdRefusal | undefined => {
  const wrong = firstRepeated(leaving) ?? firstStranger(household, leaving)
  if (wrong !== undefined) return wrong
  if (!leaving.includes(headId)) return notAMember({ personId: headId, householdId: householdIdOf(number) })
  return leaving.includes(household.headId) ? headMustStay({ personId: household.headId }) : undefined
}

const wrongWithShares = (
  { householdId, shares }: SplitHousehold,
  { pooling }: Household,
): HouseholdRefusal | undefined => {
  if (pooling === 'apart') return shares === undefined ? undefined : sharesPointless({ householdId })
  return shares === undefined || shares.staying + shares.leaving === 0 ? sharesMissing({ householdId }) : undefined
}
