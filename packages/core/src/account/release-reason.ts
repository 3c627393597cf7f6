/** Why a hold ended without being captured. */
import * as t from 'io-ts'

export const ReleaseReason = t.union(
  [t.literal('refused'), t.literal('cancelled'), t.literal('expired')],
  'ReleaseReason',
)
export type ReleaseReason = t.TypeOf<typeof ReleaseReason>
