/** What of a lot went to heirs, and what is claimed back from each of them when the lot is taken back (ADR 31). */
import * as t from 'io-ts'
import { HolderId, LotId, TransferId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { type Points, SomePoints } from '../kernel/quantities.ts'
import { HolderKind } from './holder.ts'

/** Asked of one heir, once; `lotId`: the lot that the heir has of it. */
export const HeirClaim = t.strict(
  { claimId: TransferId, holderId: HolderId, holderKind: HolderKind, lotId: LotId, points: SomePoints },
  'HeirClaim',
)
export type HeirClaim = t.TypeOf<typeof HeirClaim>

export const Claims = list(HeirClaim, 1, 100_000)
export type Claims = ReadonlyArray<HeirClaim>

/** Points of a lot that an heir has, in a lot of their own, and that were not claimed back. */
export interface SharedOut extends Pick<HeirClaim, 'holderId' | 'holderKind' | 'lotId'> {
  readonly points: Points
}
