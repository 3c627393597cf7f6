/** One item of a shop: what it is and costs, how many stand on the shelf, how many of them wait for someone. */
import type { Dictionary } from '../kernel/dictionary.ts'
import { asQuantity, MAX_ON_HAND, type Points, type Quantity } from '../kernel/quantities.ts'
import { type Batches, goodPieces } from '../kernel/stock-batch.ts'
import type { Keyword, Name } from '../kernel/text.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { StockReceived } from './events.ts'
import type { Supply } from './supply.ts'

/** What a receipt said, kept so that the same paper cannot enter twice. */
export type Receipt = Pick<StockReceived, 'quantity' | 'source' | 'unitPriceFen' | 'bestBefore' | 'receiptNumber'> & {
  /** undefined: it came from another shop, whose book tells it */
  readonly from: Name | undefined
}

export interface Item {
  readonly name: Name
  readonly measure: Keyword
  readonly pointsEach: Points
  readonly isListed: boolean
  /** given to named people against a paper, and never for points */
  readonly isRelief: boolean
  /** undefined: from the shop's own shelf; otherwise nothing of it is counted, and it never runs out */
  readonly supply?: Supply | undefined
  readonly onHand: Quantity
  readonly reserved: Quantity
  /** what stands on the shelf by the papers it came on; together as many as are on hand */
  readonly batches: Batches
  readonly receipts: Dictionary<Receipt>
  /** of the last stocktake; nothing of before it is entered any more */
  readonly countedAt?: Instant | undefined
}

/** What nobody waits for yet. */
export const availableOf = (item: Item): Quantity => asQuantity(item.onHand - item.reserved)

/** What nobody waits for yet and is good on a day: expired pieces are on the books, and for nobody. */
export const reservableOf = (item: Item, on: LocalDate): Quantity =>
  asQuantity(Math.max(goodPieces(item.batches, on) - item.reserved, 0))

/** The item with its shelf moved by so many pieces, its batches not yet; undefined where law 7 would break: 0 ≤ reserved ≤ on hand ≤ the ceiling. */
export const shelved = (item: Item, onHandBy: number, reservedBy: number): Item | undefined => {
  if (item.supply !== undefined) return item
  const onHand = item.onHand + onHandBy
  const reserved = item.reserved + reservedBy
  if (reserved < 0 || reserved > onHand || onHand > MAX_ON_HAND) return undefined
  return { ...item, onHand: asQuantity(onHand), reserved: asQuantity(reserved) }
}
