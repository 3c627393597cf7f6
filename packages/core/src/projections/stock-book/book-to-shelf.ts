/** What stood on each shelf when a month began, what moved in it, and what must stand there at its end? */
import type { ItemId, ShopId } from '../../kernel/ids.ts'
import type { Name } from '../../kernel/text.ts'
import type { LocalMonth } from '../../kernel/time.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import { type StockBook, shelvesOf } from './fold.ts'
import { type Movements, noMovements } from './shelf-row.ts'

export interface BookLine extends Readonly<Movements> {
  readonly itemId: ItemId
  readonly name: Name
  /** pieces on the shelf when the month began */
  readonly opening: number
  /** opening + received − issued + returned − written off + difference of stocktakes − sent + arrived */
  readonly closing: number
}

const netOf = ({ received, issued, returned, writtenOff, difference, sent, arrived }: Movements): number =>
  received - issued + returned - writtenOff + difference - sent + arrived

/** As known now: late news of a month that is over changes its line, and the opening of all months after it. */
export const bookToShelf = (state: StockBook, shopId: ShopId, month: LocalMonth): ReadonlyArray<BookLine> => {
  const lines = shelvesOf(state, shopId).map(([itemId, { name, months }]): BookLine => {
    const opening = rowsOf(months).reduce((sum, [earlier, moved]) => (earlier < month ? sum + netOf(moved) : sum), 0)
    const moved = rowOf(months, month) ?? noMovements()
    return { itemId: itemId as ItemId, name, opening, ...moved, closing: opening + netOf(moved) }
  })
  return sortedBy(lines, (line) => line.itemId)
}
