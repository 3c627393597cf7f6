/** What happens between the town and a partner merchant: what was agreed, and how what was handed out is settled. */
import type * as t from 'io-ts'
import { PersonId, ReceiptId, ShopId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { SignedPoints } from '../kernel/quantities.ts'
import { Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { MerchantAgreement } from './agreement.ts'
import { SettlementLines, SettlementNumber, SignedFen } from './settlement.ts'

/** The shop is a partner merchant's, whose own goods go out for points against the town's fund. The newest agreement counts. */
export const MerchantAgreed = event('MerchantAgreed', { shopId: ShopId, agreement: MerchantAgreement })
export type MerchantAgreed = t.TypeOf<typeof MerchantAgreed>

/** Somebody else hands out from now on; `byId` absent: nobody, until the agreement is renewed. */
export const MerchantPersonReplaced = event('MerchantPersonReplaced', {
  shopId: ShopId,
  personId: PersonId,
  byId: optional(PersonId),
})
export type MerchantPersonReplaced = t.TypeOf<typeof MerchantPersonReplaced>

/** What was handed out up to a day, and what came back of it or of earlier settlements; each redemption in one settlement. */
export const SettlementDrawnUp = event('SettlementDrawnUp', {
  shopId: ShopId,
  number: SettlementNumber,
  through: LocalDate,
  served: SettlementLines,
  returned: SettlementLines,
  /** served less returned */
  points: SignedPoints,
  fen: SignedFen,
  drawnUpBy: PersonId,
})
export type SettlementDrawnUp = t.TypeOf<typeof SettlementDrawnUp>

/** By a second person. The points of the settlement are settled from now on. */
export const SettlementConfirmed = event('SettlementConfirmed', {
  shopId: ShopId,
  number: SettlementNumber,
  points: SignedPoints,
  confirmedBy: PersonId,
})
export type SettlementConfirmed = t.TypeOf<typeof SettlementConfirmed>

/** Its lines go into the next; its number is never given again. */
export const SettlementRejected = event('SettlementRejected', {
  shopId: ShopId,
  number: SettlementNumber,
  reason: Note,
})
export type SettlementRejected = t.TypeOf<typeof SettlementRejected>

/** What the merchant was owed was given outside the bank, which gives no points out but for goods; here lies the proof. */
export const SettlementClosed = event('SettlementClosed', {
  shopId: ShopId,
  number: SettlementNumber,
  proof: ReceiptId,
  closedOn: LocalDate,
})
export type SettlementClosed = t.TypeOf<typeof SettlementClosed>
