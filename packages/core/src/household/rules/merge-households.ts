/**
 * One household goes into another, with what it had pooled.
 * Refuses: MergedWithItself, HouseholdNotFound, PoolingDiffers, HouseholdFull.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MergeHouseholds } from '../commands.ts'
import type { HouseholdsMerged } from '../events.ts'
import { MOST_MEMBERS } from '../member.ts'
import { openHousehold } from '../open-household.ts'
import { type HouseholdRefusal, householdFull, mergedWithItself, poolingDiffers } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'

export const mergeHouseholds = (
  { householdId, intoId }: MergeHouseholds,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdsMerged> => {
  if (householdId === intoId) return refuse(mergedWithItself({ householdId }))
  const from = openHousehold(state, householdId)
  if (from._tag === 'Left') return from
  const into = openHousehold(state, intoId)
  if (into._tag === 'Left') return into
  if (from.right.pooling !== into.right.pooling) return refuse(poolingDiffers({ householdId, intoId }))
  const count = from.right.members.length + into.right.members.length
  if (count > MOST_MEMBERS) return refuse(householdFull({ most: MOST_MEMBERS }))
  return accept({ type: 'HouseholdsMerged', householdId, intoId })
}
