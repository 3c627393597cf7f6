/** Why points that were given did not come. */
import * as t from 'io-ts'

/** The first three are of the account that was to receive them; the others are of two towns. */
export const TransferObstacle = t.union(
  [
    t.literal('account-unknown'),
    t.literal('account-not-open'),
    t.literal('balance-too-large'),
    t.literal('not-agreed'),
    t.literal('agreement-differs'),
    t.literal('monthly-ceiling-reached'),
    t.literal('worth-nothing-there'),
  ],
  'TransferObstacle',
)
export type TransferObstacle = t.TypeOf<typeof TransferObstacle>
