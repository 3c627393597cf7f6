/** What left a shop and did not arrive in another yet, and since when? */
import type { ItemId } from '../../kernel/ids.ts'
import type { Name } from '../../kernel/text.ts'
import { rowsOf, sortedBy } from '../table.ts'
import type { StockBook, UnderWay } from './fold.ts'

export interface GoodsUnderWay extends Omit<UnderWay, 'goods'> {
  readonly itemId: ItemId
  readonly name: Name
  readonly pieces: number
}

/** One line for each item of a consignment, what has been on its way longest first; with the books of all shops, it is the whole stock. */
export const goodsUnderWay = (state: StockBook): ReadonlyArray<GoodsUnderWay> => {
  const lines = rowsOf(state.underWay).flatMap(([, { goods, ...consignment }]) => {
    const items = new Map<ItemId, GoodsUnderWay>()
    for (const { itemId, name, pieces } of goods) {
      const before = items.get(itemId)?.pieces ?? 0
      items.set(itemId, { ...consignment, itemId, name, pieces: before + pieces })
    }
    return [...items.values()]
  })
  return sortedBy(
    lines,
    (line) => line.since,
    (line) => line.consignmentId,
    (line) => line.itemId,
  )
}
