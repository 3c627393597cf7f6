/** What can be asked of a shop's catalogue and shelves. */
import * as t from 'io-ts'
import { ItemId, PersonId, ReceiptId, RedemptionId, ShopId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Fen, Quantity, SomePoints, SomeQuantity } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { ConsignmentCommand } from './consignment-commands.ts'
import { MerchantCommand } from './merchant-commands.ts'
import { SerialNumber } from './receipt-book.ts'
import { StockSource } from './stock-source.ts'

export * from './consignment-commands.ts'
export * from './merchant-commands.ts'

export const OpenShop = command('OpenShop', { shopId: ShopId, unitId: UnitId, name: Name })
export type OpenShop = t.TypeOf<typeof OpenShop>

/** Offers an item; offers it again, with a new price, where it was delisted. */
export const ListItem = command('ListItem', {
  shopId: ShopId,
  itemId: ItemId,
  name: Name,
  measure: Keyword,
  pointsEach: SomePoints,
  /** somebody serves and nothing leaves a shelf, as with a haircut */
  isService: optional(t.boolean),
})
export type ListItem = t.TypeOf<typeof ListItem>

export const RepriceItem = command('RepriceItem', { shopId: ShopId, itemId: ItemId, pointsEach: SomePoints })
export type RepriceItem = t.TypeOf<typeof RepriceItem>

export const DelistItem = command('DelistItem', { shopId: ShopId, itemId: ItemId })
export type DelistItem = t.TypeOf<typeof DelistItem>

/** One receipt line: the same receipt enters the same item once. */
export const ReceiveStock = command('ReceiveStock', {
  shopId: ShopId,
  itemId: ItemId,
  receiptId: ReceiptId,
  quantity: SomeQuantity,
  source: StockSource,
  from: personal('receiptId', Name),
  unitPriceFen: optional(Fen),
  bestBefore: optional(LocalDate),
  /** needed for donations once the shop has receipt books */
  receiptNumber: optional(SerialNumber),
})
export type ReceiveStock = t.TypeOf<typeof ReceiveStock>

/** `points`: what the redemption costs, which a merchant's agreement limits. */
export const ReserveStock = command('ReserveStock', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
  points: optional(SomePoints),
})
export type ReserveStock = t.TypeOf<typeof ReserveStock>

export const ReleaseReservation = command('ReleaseReservation', { shopId: ShopId, redemptionId: RedemptionId })
export type ReleaseReservation = t.TypeOf<typeof ReleaseReservation>

/** Hands out what was reserved, all of it, once. */
export const IssueStock = command('IssueStock', { shopId: ShopId, redemptionId: RedemptionId })
export type IssueStock = t.TypeOf<typeof IssueStock>

/** Takes back goods that were issued, never more than were. */
export const ReturnStock = command('ReturnStock', {
  shopId: ShopId,
  redemptionId: RedemptionId,
  lines: StockLines,
  points: optional(SomePoints),
})
export type ReturnStock = t.TypeOf<typeof ReturnStock>

/** A stocktake; a difference from the books needs an explanation. */
export const CountStock = command('CountStock', {
  shopId: ShopId,
  itemId: ItemId,
  counted: Quantity,
  explanation: optional(Note),
})
export type CountStock = t.TypeOf<typeof CountStock>

export const WriteOffStock = command('WriteOffStock', {
  shopId: ShopId,
  itemId: ItemId,
  quantity: SomeQuantity,
  reason: Note,
})
export type WriteOffStock = t.TypeOf<typeof WriteOffStock>

/** Puts relief goods on the books: they have no price, and go to named people against a paper. */
export const ListReliefItem = command('ListReliefItem', {
  shopId: ShopId,
  itemId: ItemId,
  name: Name,
  measure: Keyword,
})
export type ListReliefItem = t.TypeOf<typeof ListReliefItem>

/** Against a paper that the recipient signed: the same paper gives the same item once. */
export const IssueRelief = command('IssueRelief', {
  shopId: ShopId,
  itemId: ItemId,
  paperId: ReceiptId,
  quantity: SomeQuantity,
  recipientId: PersonId,
})
export type IssueRelief = t.TypeOf<typeof IssueRelief>

/** Hands the shop a book of numbered receipts, first to last. */
export const IssueReceiptBook = command('IssueReceiptBook', {
  shopId: ShopId,
  bookId: Keyword,
  from: SerialNumber,
  to: SerialNumber,
})
export type IssueReceiptBook = t.TypeOf<typeof IssueReceiptBook>

export const ReportReceiptBookLost = command('ReportReceiptBookLost', {
  shopId: ShopId,
  bookId: Keyword,
  explanation: Note,
})
export type ReportReceiptBookLost = t.TypeOf<typeof ReportReceiptBookLost>

/** What the next keeper found on the shelf. */
const HandOverCount = t.strict({ itemId: ItemId, counted: Quantity, explanation: optional(Note) }, 'HandOverCount')

/** The shop goes from one keeper to the next, with every item counted by both. */
export const HandOverShop = command('HandOverShop', {
  shopId: ShopId,
  fromId: PersonId,
  toId: PersonId,
  counts: list(HandOverCount, 0, 1_000),
})
export type HandOverShop = t.TypeOf<typeof HandOverShop>

export const ShopCommand = t.union(
  [
    OpenShop,
    ListItem,
    RepriceItem,
    DelistItem,
    ReceiveStock,
    ReserveStock,
    ReleaseReservation,
    IssueStock,
    ReturnStock,
    CountStock,
    WriteOffStock,
    ListReliefItem,
    IssueRelief,
    IssueReceiptBook,
    ReportReceiptBookLost,
    HandOverShop,
    ...MerchantCommand.types,
    ...ConsignmentCommand.types,
  ],
  'ShopCommand',
)
export type ShopCommand = t.TypeOf<typeof ShopCommand>
