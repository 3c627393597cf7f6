/** Points of a household that splits, merges, ends or no longer pools go to its heirs: no gift, and nobody declines them (ADR 21). */
import * as t from 'io-ts'
import { AccountId, HolderId, TransferId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Instant } from '../kernel/time.ts'
import { HolderKind } from './holder.ts'
import { TransferredLots } from './transfer-events.ts'

/** What happened to the household. */
export const Succession = t.union(
  [t.literal('split'), t.literal('merge'), t.literal('dissolution'), t.literal('end-of-pooling')],
  'Succession',
)
export type Succession = t.TypeOf<typeof Succession>

/** One heir's share of every lot leaves the account, and is on its way. */
export const PointsPassedOn = event('PointsPassedOn', {
  accountId: AccountId,
  shareId: TransferId,
  cause: Succession,
  /** the heir */
  holderId: HolderId,
  holderKind: HolderKind,
  points: SomePoints,
  lots: TransferredLots,
  passedOnAt: Instant,
})
export type PointsPassedOn = t.TypeOf<typeof PointsPassedOn>

/** A share comes to the heir's account, once, frozen or not: for each lot that was shared, one that comes. */
export const PointsInherited = event('PointsInherited', {
  accountId: AccountId,
  shareId: TransferId,
  fromAccountId: AccountId,
  cause: Succession,
  points: SomePoints,
  lots: TransferredLots,
  /** the part that went to settle a recorded debt at once */
  settledDebt: Points,
  inheritedAt: Instant,
})
export type PointsInherited = t.TypeOf<typeof PointsInherited>
