/** Who counts as a relative, and whether whoever stands there is one of those named. */
import type { PersonId } from '../kernel/ids.ts'
import { areKin, areOne, restrictionOf } from './kin.ts'
import type { NamedRelative } from './relative.ts'
import { type HouseholdState, liveTogether } from './state.ts'

/** Whether they are kin by the register, or live together. */
export const areRelated = (state: HouseholdState, one: PersonId, other: PersonId): boolean =>
  areKin(state.kin, one, other) || liveTogether(state, one, other)

/** Whoever comes in a holder's place, as they are named at the counter. */
export interface Stranger {
  readonly name?: string
  readonly relation?: string
  readonly personId?: PersonId | undefined
}

/**
 * Whether somebody may spend in the holder's place at a moment: nobody is named, or they are, or it was before. One on the books
 * is known by their number alone, and only as long as they are a relative.
 */
export const maySpendFor = (state: HouseholdState, holderId: PersonId, stranger: Stranger, at: string): boolean => {
  const restriction = restrictionOf(state.kin, holderId)
  if (restriction === undefined || at < restriction.restrictedAt) return true
  return restriction.named.some((relative) => isThatOne(state, holderId, relative, stranger))
}

const isThatOne = (
  state: HouseholdState,
  holderId: PersonId,
  { name, relation, personId }: NamedRelative,
  stranger: Stranger,
): boolean => {
  if (personId === undefined) return name === stranger.name && relation === stranger.relation
  if (stranger.personId === undefined || !areRelated(state, holderId, personId)) return false
  return areOne(state.kin, personId, stranger.personId)
}
