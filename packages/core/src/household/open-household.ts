/** What several rules ask first: the household is on the register and has not ended; these people belong to it, or to none. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { HouseholdId, PersonId } from '../kernel/ids.ts'
import {
  type HouseholdNotFound,
  householdNotFound,
  type InAnotherHousehold,
  inAnotherHousehold,
  type MemberRepeated,
  memberRepeated,
  type NotAMember,
  notAMember,
} from './refusals.ts'
import { type Household, type HouseholdState, householdIn, householdOf, isMember } from './state.ts'

/** Refuses: HouseholdNotFound. */
export const openHousehold = (
  state: HouseholdState,
  householdId: HouseholdId,
): Either<HouseholdNotFound, Household> => {
  const household = householdIn(state, householdId)
  return household === undefined || household.hasEnded ? left(householdNotFound({ householdId })) : right(household)
}

/** The first of them who belongs to a household already. */
export const firstElsewhere = (
  state: HouseholdState,
  people: ReadonlyArray<PersonId>,
): InAnotherHousehold | undefined => {
  for (const personId of people) {
    const other = householdOf(state, personId)
    if (other !== undefined) return inAnotherHousehold({ personId, householdId: other.householdId })
  }
  return undefined
}

/** The first who stands there twice. */
export const firstRepeated = (people: ReadonlyArray<PersonId>): MemberRepeated | undefined => {
  const personId = people.find((one, place) => people.indexOf(one) !== place)
  return personId === undefined ? undefined : memberRepeated({ personId })
}

/** The first who is no member. */
export const firstStranger = (household: Household, people: ReadonlyArray<PersonId>): NotAMember | undefined => {
  const personId = people.find((one) => !isMember(household, one))
  return personId === undefined ? undefined : notAMember({ personId, householdId: household.householdId })
}
