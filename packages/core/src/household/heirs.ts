/** What several rules ask of heirs: members, each once, and parts where something is pooled. */
import type { HouseholdId } from '../kernel/ids.ts'
import type { Heir } from './member.ts'
import { firstRepeated, firstStranger } from './open-household.ts'
import { type HouseholdRefusal, sharesMissing, sharesPointless } from './refusals.ts'
import type { Household } from './state.ts'

interface NamesHeirs {
  readonly householdId: HouseholdId
  readonly heirs: ReadonlyArray<Heir>
}

/** What is wrong with them: MemberRepeated, NotAMember, SharesMissing or SharesPointless. */
export const wrongWithHeirs = (
  { householdId, heirs }: NamesHeirs,
  household: Household,
): HouseholdRefusal | undefined => {
  const people = heirs.map(({ personId }) => personId)
  const wrong = firstRepeated(people) ?? firstStranger(household, people)
  if (wrong !== undefined) return wrong
  if (household.pooling === 'apart') return heirs.length === 0 ? undefined : sharesPointless({ householdId })
  return heirs.some(({ parts }) => parts > 0) ? undefined : sharesMissing({ householdId })
}
