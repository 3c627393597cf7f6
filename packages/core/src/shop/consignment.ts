/**
 * Goods on their way from one shop of the town to another, batch by batch, with the papers on which they once came. Who gave
 * them stands in the book of the shop that received them first: the id of the paper leads there.
 */
import * as t from 'io-ts'
import type { Dictionary } from '../kernel/dictionary.ts'
import { ItemId, ReceiptId, type ShopId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { asQuantity, Fen, Quantity, SomeQuantity } from '../kernel/quantities.ts'
import type { StockLine } from '../kernel/stock-line.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { StockSource } from './stock-source.ts'

export const SentBatch = t.strict(
  {
    itemId: ItemId,
    name: Name,
    measure: Keyword,
    isRelief: t.boolean,
    quantity: SomeQuantity,
    bestBefore: optional(LocalDate),
    /** absent, like the two below, for pieces that a stocktake found */
    receiptId: optional(ReceiptId),
    source: optional(StockSource),
    unitPriceFen: optional(Fen),
  },
  'SentBatch',
)
export type SentBatch = t.TypeOf<typeof SentBatch>

export const SentGoods = list(SentBatch, 0, 10_000)
export type SentGoods = ReadonlyArray<SentBatch>

/** What arrived of an item, where it is not what was sent, and why. */
export const ConsignmentDifference = t.strict(
  { itemId: ItemId, sent: Quantity, counted: Quantity, explanation: Note },
  'ConsignmentDifference',
)
export type ConsignmentDifference = t.TypeOf<typeof ConsignmentDifference>

export interface Consignment {
  readonly kind: 'sent' | 'taken-back' | 'expected' | 'received'
  readonly otherShopId: ShopId
  readonly goods: SentGoods
}

export type Consignments = Dictionary<Consignment>

/** The pieces of each item, in the order of the goods. */
export const linesIn = (goods: SentGoods): ReadonlyArray<StockLine> => {
  const pieces = new Map<ItemId, number>()
  for (const { itemId, quantity } of goods) pieces.set(itemId, (pieces.get(itemId) ?? 0) + quantity)
  return [...pieces].map(([itemId, quantity]) => ({ itemId, quantity: asQuantity(quantity) }))
}

export const isSameLines = (one: ReadonlyArray<StockLine>, other: ReadonlyArray<StockLine>): boolean =>
  one.length === other.length &&
  one.every((line) => other.some((same) => same.itemId === line.itemId && same.quantity === line.quantity))
