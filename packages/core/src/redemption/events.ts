/** The life of one redemption: points held and stock reserved, then handed over against a code, once; or both released. */
import * as t from 'io-ts'
import { AccountId, HouseholdId, PersonId, RedemptionId, ShopId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Note, PickupCode } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { Channel } from './channel.ts'
import { Collector } from './collector.ts'
import { RedemptionLines } from './lines.ts'
import { RefusalCause } from './refusal-cause.ts'

export const RedemptionRequested = event('RedemptionRequested', {
  redemptionId: RedemptionId,
  /** who redeems */
  volunteerId: PersonId,
  /** the household whose points pay; absent: the volunteer's own */
  householdId: optional(HouseholdId),
  accountId: AccountId,
  shopId: ShopId,
  channel: Channel,
  lines: RedemptionLines,
  points: SomePoints,
  /** until when the goods wait; also the end of the hold */
  expiresAt: Instant,
  requestedBy: PersonId,
  /** who asked in the volunteer's place, and took the goods along where it was at the counter; absent: the volunteer */
  askedBy: optional(personal('redemptionId', Collector)),
})
export type RedemptionRequested = t.TypeOf<typeof RedemptionRequested>

/** Which redemption, whose points and whose goods: named by every later event, so that nobody has to remember the request. */
const redemption = { redemptionId: RedemptionId, accountId: AccountId, shopId: ShopId }

export const RedemptionReady = event('RedemptionReady', { ...redemption, pickupCode: PickupCode })
export type RedemptionReady = t.TypeOf<typeof RedemptionReady>

export const RedemptionRefused = event('RedemptionRefused', { ...redemption, cause: RefusalCause })
export type RedemptionRefused = t.TypeOf<typeof RedemptionRefused>

/** The goods were handed over; the hold is captured and the stock issued because of this (law 6). */
export const RedemptionFulfilled = event('RedemptionFulfilled', {
  ...redemption,
  /** what the goods cost, all of it */
  points: SomePoints,
  fulfilledBy: PersonId,
  /** absent: the holder */
  collectedBy: optional(personal('redemptionId', Collector)),
  /** who served, where the points went for a service; absent: goods, or nobody said so */
  servedBy: optional(PersonId),
})
export type RedemptionFulfilled = t.TypeOf<typeof RedemptionFulfilled>

export const RedemptionCancelled = event('RedemptionCancelled', redemption)
export type RedemptionCancelled = t.TypeOf<typeof RedemptionCancelled>

export const RedemptionExpired = event('RedemptionExpired', redemption)
export type RedemptionExpired = t.TypeOf<typeof RedemptionExpired>

/** Goods came back; their points go back to the lots they came from. */
export const RedemptionReturned = event('RedemptionReturned', {
  ...redemption,
  lines: StockLines,
  points: SomePoints,
  reason: personal('redemptionId', Note),
})
export type RedemptionReturned = t.TypeOf<typeof RedemptionReturned>

/**
 * An inquiry is open. Points stay held and goods set aside: for one into this redemption only until the deadline, which it does not
 * move; for one into its holder (`holderSince`) as long as it takes.
 */
export const RedemptionBlocked = event('RedemptionBlocked', {
  ...redemption,
  reason: personal('redemptionId', Note),
  expiresAt: Instant,
  /** when the block of all that the holder redeems began; absent: the inquiry is into this redemption */
  holderSince: optional(Instant),
})
export type RedemptionBlocked = t.TypeOf<typeof RedemptionBlocked>

/** It goes on where it was, unless another inquiry is open. */
export const RedemptionUnblocked = event('RedemptionUnblocked', {
  ...redemption,
  /** until when it waits after its holder was blocked; absent: the inquiry was into this redemption */
  expiresAt: optional(Instant),
})
export type RedemptionUnblocked = t.TypeOf<typeof RedemptionUnblocked>

export const RedemptionEvent = t.union(
  [
    RedemptionRequested,
    RedemptionReady,
    RedemptionRefused,
    RedemptionFulfilled,
    RedemptionCancelled,
    RedemptionExpired,
    RedemptionReturned,
    RedemptionBlocked,
    RedemptionUnblocked,
  ],
  'RedemptionEvent',
)
export type RedemptionEvent = t.TypeOf<typeof RedemptionEvent>
