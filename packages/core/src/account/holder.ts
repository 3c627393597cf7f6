/** Whose account it is: a person's, that of a household, whose members pool what they earn, or the town's pool for those in need. */
import * as t from 'io-ts'
import type { HolderId, HouseholdId, PersonId } from '../kernel/ids.ts'
import { optional } from '../kernel/optional.ts'
import { poolHolderId } from '../kernel/pool.ts'

/** Absent: a person, as it was before households had accounts. */
export const HolderKind = optional(t.union([t.literal('household'), t.literal('pool')]))
export type HolderKind = t.TypeOf<typeof HolderKind>

/** A person, or a household whose members pool their points. */
export type AccountHolder =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | { readonly kind: 'household'; readonly householdId: HouseholdId }
  | { readonly kind: 'pool' }

interface NamesHolder {
  readonly holderId: HolderId
  readonly holderKind: HolderKind
}

/** An id alone does not tell of what it is. */
export const holderIn = ({ holderId, holderKind }: NamesHolder): AccountHolder => {
  switch (holderKind) {
    case 'pool':
      return { kind: 'pool' }
    case 'household':
      return { kind: 'household', householdId: holderId as HouseholdId }
    case undefined:
      return { kind: 'person', personId: holderId as PersonId }
  }
}

/** The way back: how events name the holder. */
export const namesIn = (holder: AccountHolder): NamesHolder => {
  switch (holder.kind) {
    case 'pool':
      return { holderId: poolHolderId, holderKind: 'pool' }
    case 'household':
      return { holderId: holder.householdId, holderKind: 'household' }
    case 'person':
      return { holderId: holder.personId, holderKind: undefined }
  }
}
