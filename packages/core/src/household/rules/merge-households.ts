/**
 * One household goes into another, with what it had pooled.
 * Refuses: MergedWithItself, HouseholdNotFound, PoolingDiffers, HouseholdFull,
 * HouseholdWithoutHead.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MergeHouseholds } from '../commands.ts'
import type { HouseholdsMerged, MemberRemoved } from '../events.ts'
import { isNobodys } from '../heirs.ts'
import { MOST_MEMBERS } from '../member.ts'
import { openHousehold } from '../open-household.ts'
import {
  type HouseholdRefusal,
  householdFull,
  householdWithoutHead,
  mergedWithItself,
  poolingDiffers,
} from '../refusals.ts'
import type { HouseholdState } from '../state.ts'
import { firstUnfit } from '../who-may-belong.ts'

export const mergeHouseholds = (
  { householdId, intoId }: MergeHouseholds,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdsMerged | MemberRemoved> => {
  if (householdId === intoId) return refuse(mergedWithItself({ householdId }))
  const from = openHousehold(state, householdId)
  if (from._tag === 'Left') return from
  const into = openHousehold(state, intoId)
  if (into._tag === 'Left') return into
  if (from.right.pooling !== into.right.pooling) return refuse(poolingDiffers({ householdId, intoId }))
  const count = from.right.members.length + into.right.members.length
  if (count > MOST_MEMBERS) return refuse(householdFull({ most: MOST_MEMBERS }))
  if (isNobodys(from.right)) return refuse(householdWithoutHead({ householdId }))
  // One who only stayed because nobody else was there goes out now.
  const leftOver = from.right.members
    .filter(({ personId }) => firstUnfit(state, [personId]) !== undefined)
    .map(({ personId }): MemberRemoved => ({ type: 'MemberRemoved', householdId: intoId, personId }))
  return accept<HouseholdsMerged | MemberRemoved>({ type: 'HouseholdsMerged', householdId, intoId }, ...leftOver)
}
