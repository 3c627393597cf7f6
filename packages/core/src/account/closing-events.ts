/** What closes a period of an account: with it, somebody who begins here knows all that is needed to go on. */
import * as t from 'io-ts'
import { AccountId, HolderId, HoldId, LotId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Count, Points, SignedPoints, SomePoints } from '../kernel/quantities.ts'
import { Instant, LocalDate, LocalMonth } from '../kernel/time.ts'
import { HolderKind } from './holder.ts'
import { PointClass } from './origin.ts'

const LotTraits = {
  lotId: LotId,
  pointClass: PointClass,
  servedOn: LocalDate,
  depositedAt: Instant,
  expiresOn: optional(LocalDate),
  /** the place of the deposit among all deposits of the account */
  order: Count,
}

/** What a lot is, wherever its points are. */
export const LotTold = t.strict(LotTraits, 'LotTold')
export type LotTold = t.TypeOf<typeof LotTold>

/** A lot with what of it can still be spent, and what is held. */
export const LotLeft = t.strict({ ...LotTraits, available: Points, held: Points }, 'LotLeft')
export type LotLeft = t.TypeOf<typeof LotLeft>

const OpenHold = t.strict({ holdId: HoldId, points: SomePoints, expiresAt: Instant }, 'OpenHold')

/** More are not told: the event would be too large for a store. */
export const MOST_LOTS_TOLD = 1_000

const Standing = t.union([t.literal('open'), t.literal('frozen'), t.literal('closed')])

/**
 * The books of the month, and of all before, are closed: what was booked until here is theirs, whatever comes later is booked in
 * the next. `balance` is what this period ends and the next begins with.
 */
export const PeriodClosed = event('PeriodClosed', {
  accountId: AccountId,
  holderId: HolderId,
  holderKind: HolderKind,
  standing: Standing,
  period: LocalMonth,
  /** available and held together, at the end of the period; below zero only by recorded debt */
  balance: SignedPoints,
  available: SignedPoints,
  held: Points,
  debt: Points,
  /** how many deposits there were */
  lotCount: Count,
  /**
   * those of which a point can still be spent or is held, in the order of spending: `available` less what was written off as of a
   * later day would be a matter of when that was booked, so it is in it. Absent: too many, one begins at an earlier closing
   */
  lots: optional(list(LotLeft, 0, MOST_LOTS_TOLD)),
  holds: optional(list(OpenHold, 0, MOST_LOTS_TOLD)),
})
export type PeriodClosed = t.TypeOf<typeof PeriodClosed>
