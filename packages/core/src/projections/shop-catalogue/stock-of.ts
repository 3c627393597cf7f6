/** What is on the shelves of a shop? */
import type { ItemId, ShopId } from '../../kernel/ids.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import type { ItemRow, ShopCatalogue } from './fold.ts'

export interface ItemInStock extends Readonly<ItemRow> {
  readonly itemId: ItemId
  /** pieces on hand that are not set aside */
  readonly available: number
}

/** All items that the shop ever listed, by their ids. Empty for an unknown shop. */
export const stockOf = (state: ShopCatalogue, shopId: ShopId): ReadonlyArray<ItemInStock> => {
  const items = rowsOf(rowOf(state.shops, shopId)?.items ?? {})
  const stock = items.map(([itemId, item]) => ({
    itemId: itemId as ItemId,
    ...item,
    available: item.onHand - item.reserved,
  }))
  return sortedBy(stock, (item) => item.itemId)
}
