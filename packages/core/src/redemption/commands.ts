/** What can be asked of a redemption. */
import * as t from 'io-ts'
import { HouseholdId, PersonId, RedemptionId, ShopId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Note, PickupCode } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { Channel } from './channel.ts'
import { Collector } from './collector.ts'
import { RedemptionLines } from './lines.ts'
import { RefusalCause } from './refusal-cause.ts'

/** Names the prices that the villager saw; where the shop has changed one since, the request is refused and tells it. */
export const RequestRedemption = command('RequestRedemption', {
  redemptionId: RedemptionId,
  volunteerId: PersonId,
  /** the household whose points pay, of which the volunteer is a member; absent: the volunteer's own */
  householdId: optional(HouseholdId),
  shopId: ShopId,
  channel: Channel,
  lines: RedemptionLines,
  expiresAt: Instant,
  /** who asks in the volunteer's place, and at the counter takes the goods along; absent: the volunteer */
  askedBy: optional(personal('redemptionId', Collector)),
})
export type RequestRedemption = t.TypeOf<typeof RequestRedemption>

/** Asked by policy when points are held and stock is reserved. */
export const MakeRedemptionReady = command('MakeRedemptionReady', {
  redemptionId: RedemptionId,
  pickupCode: PickupCode,
})
export type MakeRedemptionReady = t.TypeOf<typeof MakeRedemptionReady>

/** Asked by policy when points or stock were not to be had. */
export const RefuseRedemption = command('RefuseRedemption', { redemptionId: RedemptionId, cause: RefusalCause })
export type RefuseRedemption = t.TypeOf<typeof RefuseRedemption>

/**
 * Hands the goods over against the code. At the counter, policy asks for it on behalf of the shopkeeper who stands there.
 * `collectedBy`: who came with the code; absent where it was the holder. `servedBy`: who served, where the points go for a service.
 */
export const FulfilRedemption = command('FulfilRedemption', {
  redemptionId: RedemptionId,
  pickupCode: PickupCode,
  collectedBy: optional(personal('redemptionId', Collector)),
  servedBy: optional(PersonId),
})
export type FulfilRedemption = t.TypeOf<typeof FulfilRedemption>

export const CancelRedemption = command('CancelRedemption', { redemptionId: RedemptionId })
export type CancelRedemption = t.TypeOf<typeof CancelRedemption>

/** Asked by policy once the goods have waited long enough. */
export const ExpireRedemption = command('ExpireRedemption', { redemptionId: RedemptionId })
export type ExpireRedemption = t.TypeOf<typeof ExpireRedemption>

export const ReturnRedemption = command('ReturnRedemption', {
  redemptionId: RedemptionId,
  lines: StockLines,
  reason: personal('redemptionId', Note),
})
export type ReturnRedemption = t.TypeOf<typeof ReturnRedemption>

/** An inquiry is open: nothing is handed over until it is closed. */
export const BlockRedemption = command('BlockRedemption', {
  redemptionId: RedemptionId,
  reason: personal('redemptionId', Note),
})
export type BlockRedemption = t.TypeOf<typeof BlockRedemption>

/** The inquiry is closed and found nothing against it; otherwise it is cancelled. */
export const UnblockRedemption = command('UnblockRedemption', { redemptionId: RedemptionId })
export type UnblockRedemption = t.TypeOf<typeof UnblockRedemption>

export const RedemptionCommand = t.union(
  [
    RequestRedemption,
    MakeRedemptionReady,
    RefuseRedemption,
    FulfilRedemption,
    CancelRedemption,
    ExpireRedemption,
    ReturnRedemption,
    BlockRedemption,
    UnblockRedemption,
  ],
  'RedemptionCommand',
)
export type RedemptionCommand = t.TypeOf<typeof RedemptionCommand>
