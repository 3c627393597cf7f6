/** Whose account it is: a person's, or that of a household, whose members pool what they earn. */
import * as t from 'io-ts'
import type { HolderId, HouseholdId, PersonId } from '../kernel/ids.ts'
import { optional } from '../kernel/optional.ts'

/** Absent: a person, as it was before households had accounts. */
export const HolderKind = optional(t.literal('household'))
export type HolderKind = t.TypeOf<typeof HolderKind>

/** A person, or a household whose members pool their points. */
export type AccountHolder =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'household'; readonly householdId: HouseholdId }

interface NamesHolder {
  readonly holderId: HolderId
  readonly holderKind: HolderKind
}

/** An id alone does not tell of what it is. */
export const holderIn = ({ holderId, holderKind }: NamesHolder): AccountHolder =>
  holderKind === 'household'
    ? { kind: 'household', householdId: holderId as HouseholdId }
    : { kind: 'person', personId: holderId as PersonId }
