/** What did a shop receive in a period, and from whom? */
import type { ItemId, ReceiptId, ShopId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/time.ts'
import { rowsOf, sortedBy } from '../table.ts'
import { type StockBook, shelvesOf } from './fold.ts'
import type { ReceiptRow } from './shelf-row.ts'

export interface ReceivedLine extends Omit<ReceiptRow, 'bestBefore'> {
  readonly receiptId: ReceiptId
  readonly itemId: ItemId
  /** quantity × unit price, in fen; null where the paper tells no price */
  readonly valueFen: number | null
}

/** From the first day to the last, both among them; by giver, then by day. */
export const receivedFrom = (
  state: StockBook,
  shopId: ShopId,
  first: LocalDate,
  last: LocalDate,
): ReadonlyArray<ReceivedLine> => {
  const lines = shelvesOf(state, shopId).flatMap(([itemId, { receipts }]) =>
    rowsOf(receipts)
      .filter(([, { on }]) => on >= first && on <= last)
      .map(([receiptId, { bestBefore: _, ...receipt }]): ReceivedLine => {
        const valueFen = receipt.unitPriceFen === null ? null : receipt.unitPriceFen * receipt.quantity
        return { receiptId: receiptId as ReceiptId, itemId: itemId as ItemId, ...receipt, valueFen }
      }),
  )
  return sortedBy(
    lines,
    (line) => line.from,
    (line) => line.on,
    (line) => line.receiptId,
    (line) => line.itemId,
  )
}
