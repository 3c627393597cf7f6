/** Points of a household that splits, merges, ends or no longer pools go to its heirs: no gift, and nobody declines them (ADR 21). */
import * as t from 'io-ts'
import { AccountId, HolderId, LotId, TransferId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Instant } from '../kernel/time.ts'
import { Allocations } from './allocation.ts'
import { Claims } from './claim.ts'
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

/** One heir's part of what the account owes leaves it, and is on its way: less than nothing is in transit. */
export const DebtPassedOn = event('DebtPassedOn', {
  accountId: AccountId,
  claimId: TransferId,
  cause: Succession,
  /** the heir */
  holderId: HolderId,
  holderKind: HolderKind,
  points: SomePoints,
  passedOnAt: Instant,
})
export type DebtPassedOn = t.TypeOf<typeof DebtPassedOn>

/**
 * What was found to be owed comes to an heir's account, once, frozen or not. As with a reversal: `withdrawn` comes from what is left
 * of the lot that was inherited, `unexpired` from what of it had expired, `claims` are on heirs of the heir, `settled` is from other
 * lots; the rest becomes recorded debt.
 */
export const DebtInherited = event('DebtInherited', {
  accountId: AccountId,
  claimId: TransferId,
  fromAccountId: AccountId,
  /** absent: an heir's part of what was not with any heir */
  lotId: optional(LotId),
  points: SomePoints,
  withdrawn: Points,
  unexpired: Points,
  settled: Allocations,
  debt: Points,
  claims: optional(Claims),
  inheritedAt: Instant,
})
export type DebtInherited = t.TypeOf<typeof DebtInherited>
