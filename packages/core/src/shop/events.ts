/** What happens on the shelves of one Love Supermarket. Reservations are made whole or not at all. */
import * as t from 'io-ts'
import { ItemId, PersonId, ReceiptId, RedemptionId, ShopId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Fen, Quantity, QuantityOnHand, SomePoints, SomeQuantity } from '../kernel/quantities.ts'
import { BatchLines } from '../kernel/stock-batch.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { ConsignmentExpected, ConsignmentReceived, ConsignmentTakenBack, StockSent } from './consignment-events.ts'
import {
  MerchantAgreed,
  MerchantPersonReplaced,
  SettlementClosed,
  SettlementConfirmed,
  SettlementDrawnUp,
  SettlementRejected,
} from './merchant-events.ts'
import { SerialNumber } from './receipt-book.ts'
import { ReliefIssued, ReliefItemListed } from './relief-events.ts'
import { DatedWorth, Worth } from './settlement.ts'
import { StockSource } from './stock-source.ts'
import { Supply } from './supply.ts'

export * from './consignment-events.ts'
export * from './merchant-events.ts'
export * from './relief-events.ts'

export const ShopOpened = event('ShopOpened', { shopId: ShopId, unitId: UnitId, name: Name })
export type ShopOpened = t.TypeOf<typeof ShopOpened>

export const ItemListed = event('ItemListed', {
  shopId: ShopId,
  itemId: ItemId,
  name: Name,
  /** what one piece is: bag-5kg, bottle, box */
  measure: Keyword,
  pointsEach: SomePoints,
  /** absent: from the shelf of the shop */
  supply: optional(Supply),
})
export type ItemListed = t.TypeOf<typeof ItemListed>

export const ItemRepriced = event('ItemRepriced', { shopId: ShopId, itemId: ItemId, pointsEach: SomePoints })
export type ItemRepriced = t.TypeOf<typeof ItemRepriced>

/** Not offered any more; what is on the shelf stays on the books. */
export const ItemDelisted = event('ItemDelisted', { shopId: ShopId, itemId: ItemId })
export type ItemDelisted = t.TypeOf<typeof ItemDelisted>

/** Version 2. Version 1 knew donations only: neither `source` nor `unitPriceFen`. */
export const StockReceived = event('StockReceived', {
  shopId: ShopId,
  itemId: ItemId,
  receiptId: ReceiptId,
  quantity: SomeQuantity,
  source: StockSource,
  /** donor or supplier; may be a private person */
  from: personal('receiptId', Name),
  /** absent where the papers do not tell */
  unitPriceFen: optional(Fen),
  bestBefore: optional(LocalDate),
  /** of the donation receipt; absent for purchases, and before the shop had receipt books */
  receiptNumber: optional(SerialNumber),
})
export type StockReceived = t.TypeOf<typeof StockReceived>

export const StockReserved = event('StockReserved', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
  /** what it counts for, by the agreement; absent in a shop of the town's own */
  atMerchant: optional(Worth),
})
export type StockReserved = t.TypeOf<typeof StockReserved>

export const ReservationReleased = event('ReservationReleased', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
})
export type ReservationReleased = t.TypeOf<typeof ReservationReleased>

/** `batches`: which receipts the pieces came from; absent before batches were kept, when what ended first had to be assumed. */
export const StockIssued = event('StockIssued', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
  batches: optional(BatchLines),
  /** what is to be settled with the merchant; absent in a shop of the town's own */
  atMerchant: optional(DatedWorth),
})
export type StockIssued = t.TypeOf<typeof StockIssued>

/** `batches`: with which receipts the pieces stand on the shelf again. */
export const StockReturned = event('StockReturned', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
  batches: optional(BatchLines),
  atMerchant: optional(DatedWorth),
})
export type StockReturned = t.TypeOf<typeof StockReturned>

/** A stocktake of one item: what the books said, what was on the shelf, and why they differ. */
export const StockCounted = event('StockCounted', {
  shopId: ShopId,
  itemId: ItemId,
  expected: QuantityOnHand,
  counted: Quantity,
  explanation: optional(Note),
  /** absent in older counts, which then bar nothing */
  countedAt: optional(Instant),
})
export type StockCounted = t.TypeOf<typeof StockCounted>

export const StockWrittenOff = event('StockWrittenOff', {
  shopId: ShopId,
  itemId: ItemId,
  quantity: SomeQuantity,
  reason: Note,
})
export type StockWrittenOff = t.TypeOf<typeof StockWrittenOff>

/** The shop has numbered receipts for donations from now on. */
export const ReceiptBookIssued = event('ReceiptBookIssued', {
  shopId: ShopId,
  bookId: Keyword,
  from: SerialNumber,
  to: SerialNumber,
})
export type ReceiptBookIssued = t.TypeOf<typeof ReceiptBookIssued>

/** No number of the book is good any more, but those that were entered. */
export const ReceiptBookLost = event('ReceiptBookLost', { shopId: ShopId, bookId: Keyword, explanation: Note })
export type ReceiptBookLost = t.TypeOf<typeof ReceiptBookLost>

const HandedOverBook = t.strict(
  { bookId: Keyword, from: SerialNumber, to: SerialNumber, isLost: t.boolean },
  'HandedOverBook',
)

/** The shop has another keeper. The counts of its shelves stand just before it in the log, each as a `StockCounted`. */
export const ShopHandedOver = event('ShopHandedOver', {
  shopId: ShopId,
  fromId: PersonId,
  toId: PersonId,
  /** how many items were counted */
  itemsCounted: Quantity,
  /** the redemptions whose goods wait, the first thousand of them */
  openRedemptions: list(RedemptionId, 0, 1_000),
  receiptBooks: list(HandedOverBook, 0, 1_000),
})
export type ShopHandedOver = t.TypeOf<typeof ShopHandedOver>

export const ShopEvent = t.union(
  [
    ShopOpened,
    ItemListed,
    ItemRepriced,
    ItemDelisted,
    StockReceived,
    StockReserved,
    ReservationReleased,
    StockIssued,
    StockReturned,
    StockCounted,
    StockWrittenOff,
    ReliefItemListed,
    ReliefIssued,
    ReceiptBookIssued,
    ReceiptBookLost,
    ShopHandedOver,
    MerchantAgreed,
    MerchantPersonReplaced,
    SettlementDrawnUp,
    SettlementConfirmed,
    SettlementRejected,
    SettlementClosed,
    StockSent,
    ConsignmentExpected,
    ConsignmentReceived,
    ConsignmentTakenBack,
  ],
  'ShopEvent',
)
export type ShopEvent = t.TypeOf<typeof ShopEvent>
