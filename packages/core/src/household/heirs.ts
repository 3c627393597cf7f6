/** What several rules ask of heirs: members, each once, and parts where something is pooled. */
import type { HouseholdId } from '../kernel/ids.ts'
import type { Heir } from './member.ts'
import { firstRepeated, firstStranger } from './open-household.ts'
import { type HouseholdRefusal, householdWithoutHead, sharesMissing, sharesPointless } from './refusals.ts'
import { type Household, type HouseholdState, isMember } from './state.ts'
import { firstUnfit } from './who-may-belong.ts'

interface NamesHeirs {
  readonly householdId: HouseholdId
  readonly heirs: ReadonlyArray<Heir>
}

/** Whether nobody is left for whom the head could stand where members each kept their own: the last head is gone altogether. */
export const isNobodys = (household: Household): boolean =>
  household.pooling === 'apart' && household.isWithoutHead && !isMember(household, household.headId)

/**
 * What is wrong with them: MemberRepeated, NotAMember, PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember, SharesMissing,
 * SharesPointless or HouseholdWithoutHead.
 */
export const wrongWithHeirs = (
  { householdId, heirs }: NamesHeirs,
  household: Household,
  state: HouseholdState,
): HouseholdRefusal | undefined => {
  const people = heirs.map(({ personId }) => personId)
  const wrong = firstRepeated(people) ?? firstStranger(household, people) ?? firstUnfit(state, people)
  if (wrong !== undefined) return wrong
  if (isNobodys(household)) return householdWithoutHead({ householdId })
  if (household.pooling === 'apart') return heirs.length === 0 ? undefined : sharesPointless({ householdId })
  return heirs.some(({ parts }) => parts > 0) ? undefined : sharesMissing({ householdId })
}
