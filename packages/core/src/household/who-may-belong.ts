/** Nobody belongs to a household under a record that stands for nobody any more, and who left the bank speaks for none (ADR 30). */
import { lookUp } from '../kernel/dictionary.ts'
import type { PersonId } from '../kernel/ids.ts'
import { poolHolderId } from '../kernel/pool.ts'
import { keptNumber } from './kin.ts'
import {
  type HeadHasWithdrawn,
  headHasWithdrawn,
  type PartnerIsNoMember,
  type PersonIsDuplicate,
  type PersonIsErased,
  type PoolIsNoMember,
  partnerIsNoMember,
  personIsDuplicate,
  personIsErased,
  poolIsNoMember,
} from './refusals.ts'
import type { HouseholdState } from './state.ts'

/** The record that stands for a person in the end; undefined where duplicates name one another, so that none does. */
export const keptFor = ({ standings, kin }: HouseholdState, personId: PersonId): PersonId | undefined => {
  const keptId = keptNumber(kin, personId)
  return lookUp(standings, keptId)?.standing === 'duplicate' ? undefined : keptId
}

export type Unfit = PersonIsErased | PersonIsDuplicate | PartnerIsNoMember | PoolIsNoMember

/** The first who may belong to no household, nor have what one had pooled. Who withdrew still lives there. */
export const firstUnfit = (state: HouseholdState, people: ReadonlyArray<PersonId>): Unfit | undefined => {
  for (const personId of people) {
    const unfit = unfitAsMember(state, personId)
    if (unfit !== undefined) return unfit
  }
  return undefined
}

const unfitAsMember = (state: HouseholdState, personId: PersonId): Unfit | undefined => {
  if (personId === poolHolderId) return poolIsNoMember({})
  switch (lookUp(state.standings, personId)?.standing) {
    case undefined:
    case 'withdrawn':
      return undefined
    case 'partner':
      return partnerIsNoMember({ personId })
    case 'erased':
      return personIsErased({ personId })
    case 'duplicate':
      return personIsDuplicate({ personId, keptId: keptFor(state, personId) })
  }
}

/** Why somebody speaks for no household; undefined where they may, as may those who never registered. */
export const unfitAsHead = (state: HouseholdState, personId: PersonId): Unfit | HeadHasWithdrawn | undefined =>
  lookUp(state.standings, personId)?.standing === 'withdrawn'
    ? headHasWithdrawn({ personId })
    : unfitAsMember(state, personId)
