/** Nobody belongs to a household under a record that stands for nobody any more, and who left the bank speaks for none (ADR 30). */
import { lookUp } from '../kernel/dictionary.ts'
import type { PersonId } from '../kernel/ids.ts'
import {
  type HeadHasWithdrawn,
  headHasWithdrawn,
  type PartnerIsNoMember,
  type PersonIsDuplicate,
  type PersonIsErased,
  partnerIsNoMember,
  personIsDuplicate,
  personIsErased,
} from './refusals.ts'
import type { Noted } from './standing.ts'
import type { HouseholdState } from './state.ts'

/** The record that stands for a person in the end; undefined where duplicates name one another, so that none does. */
export const keptFor = ({ standings }: HouseholdState, personId: PersonId): PersonId | undefined => {
  const seen = new Set<PersonId>()
  for (let current: PersonId | undefined = personId; current !== undefined && !seen.has(current); ) {
    seen.add(current)
    const noted: Noted | undefined = lookUp(standings, current)
    if (noted?.standing !== 'duplicate') return current
    current = noted.keptId
  }
  return undefined
}

export type Unfit = PersonIsErased | PersonIsDuplicate | PartnerIsNoMember

/** The first who may belong to no household, nor have what one had pooled. Who withdrew still lives there. */
export const firstUnfit = (state: HouseholdState, people: ReadonlyArray<PersonId>): Unfit | undefined => {
  for (const personId of people) {
    const unfit = unfitAsMember(state, personId)
    if (unfit !== undefined) return unfit
  }
  return undefined
}

const unfitAsMember = (state: HouseholdState, personId: PersonId): Unfit | undefined => {
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
