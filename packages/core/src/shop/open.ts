/** What a shop knows of itself. Folded in `state.ts`. */
import { type Dictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { ItemId, PersonId, ReceiptId, ShopId, UnitId } from '../kernel/ids.ts'
import type { StockLines } from '../kernel/stock-line.ts'
import type { Name } from '../kernel/text.ts'
import type { Consignments } from './consignment.ts'
import type { ReliefIssued } from './events.ts'
import type { Issue } from './issue.ts'
import type { Item } from './item.ts'
import type { Merchant } from './merchant.ts'
import type { ReceiptBook } from './receipt-book.ts'

export interface NotOpened {
  readonly kind: 'NotOpened'
}

export interface Open {
  readonly kind: 'Open'
  readonly shopId: ShopId
  readonly unitId: UnitId
  readonly name: Name
  readonly items: Dictionary<Item>
  /** by redemption: what waits for it */
  readonly reservations: Dictionary<StockLines>
  /** by redemption: what it took, for as long as the shop exists, since goods may come back */
  readonly issued: Dictionary<Issue>
  /** by paper and item: what was given for it */
  readonly reliefPapers: Dictionary<ReliefPaper>
  /** who answers for the shelves; undefined before the first hand-over */
  readonly keeperId?: PersonId | undefined
  readonly receiptBooks: ReadonlyArray<ReceiptBook>
  /** by serial number: the receipt that was written on it */
  readonly receiptNumbers: Dictionary<ReceiptId>
  /** by its id: goods that were sent from here or are expected here, for as long as the shop exists */
  readonly consignments: Consignments
  /** undefined for a shop of the town's own */
  readonly merchant?: Merchant | undefined
}

export type ReliefPaper = Pick<ReliefIssued, 'quantity' | 'recipientId'>

export const reliefPaperOf = (shop: Open, { paperId, itemId }: Pick<ReliefIssued, 'paperId' | 'itemId'>) =>
  lookUp(shop.reliefPapers, `${paperId}/${itemId}`)

export type ShopState = NotOpened | Open

/** The unit in which a shop's affairs lie; undefined for one that nobody opened. */
export const unitOfShop = (state: ShopState): UnitId | undefined =>
  state.kind === 'NotOpened' ? undefined : state.unitId

/** Who alone hands out, where the shop is a merchant's; null: nobody does now. Undefined for a shop of the town's own. */
export const merchantsPerson = (state: ShopState): PersonId | null | undefined =>
  state.kind === 'Open' && state.merchant !== undefined ? (state.merchant.servedBy ?? null) : undefined

export const itemOf = (shop: Open, itemId: ItemId): Item | undefined => lookUp(shop.items, itemId)

/** The shop with an item changed; as it was where there is none, or the change does not fit. */
export const changeItem = (shop: Open, itemId: ItemId, change: (item: Item) => Item | undefined): Open => {
  const item = itemOf(shop, itemId)
  const after = item && change(item)
  return after === undefined ? shop : { ...shop, items: withEntry(shop.items, itemId, after) }
}
