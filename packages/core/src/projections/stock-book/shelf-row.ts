/** One item's shelf in the stock book: what moved in each month, and which batches stand there. Changed in place, as a projection may. */
import type { ReceiptId } from '../../kernel/ids.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import { type Batch, type Batches, type BatchLine, namedOrDrawn, withBatch, without } from '../../kernel/stock-batch.ts'
import type { Name } from '../../kernel/text.ts'
import type { LocalDate, LocalMonth } from '../../kernel/time.ts'
import type { StockReceived } from '../../shop/events.ts'
import { rowOf, type Table } from '../table.ts'

/** Pieces; the difference of stocktakes may be negative. */
export interface Movements {
  received: number
  issued: number
  returned: number
  writtenOff: number
  difference: number
  /** to another shop, and from one; what could not go comes back as arrived */
  sent: number
  arrived: number
}

/** Null and not undefined, so that the fields keep their place in the text of the state. */
export interface BatchRow {
  readonly receiptId: ReceiptId | null
  readonly bestBefore: LocalDate | null
  readonly pieces: number
}

/** What came on one receipt, and from whom. */
export interface ReceiptRow {
  readonly on: LocalDate
  readonly source: StockReceived['source']
  /** personal data of the receipt, as in the event */
  readonly from: Name
  readonly quantity: number
  readonly unitPriceFen: number | null
  readonly receiptNumber: number | null
  readonly bestBefore: LocalDate | null
}

export interface ShelfRow {
  name: Name
  batches: ReadonlyArray<BatchRow>
  readonly months: Table<Movements>
  /** by its id: what a receipt says of this item */
  readonly receipts: Table<ReceiptRow>
  /** by its id: until when goods are good that another shop received on it */
  readonly elsewhere: Table<Pick<ReceiptRow, 'bestBefore'>>
}

export const noShelf = (name: Name): ShelfRow => ({ name, batches: [], months: {}, receipts: {}, elsewhere: {} })

export const noMovements = (): Movements => ({
  received: 0,
  issued: 0,
  returned: 0,
  writtenOff: 0,
  difference: 0,
  sent: 0,
  arrived: 0,
})

const batchesOf = (shelf: ShelfRow): Batches =>
  shelf.batches.map(({ receiptId, bestBefore, pieces }) => ({
    receiptId: receiptId ?? undefined,
    bestBefore: bestBefore ?? undefined,
    pieces: asQuantity(pieces),
  }))

const stand = (shelf: ShelfRow, batches: Batches): ShelfRow => {
  shelf.batches = batches.map(({ receiptId, bestBefore, pieces }) => ({
    receiptId: receiptId ?? null,
    bestBefore: bestBefore ?? null,
    pieces,
  }))
  return shelf
}

export const put = (shelf: ShelfRow, receiptId: ReceiptId | undefined, pieces: number): ShelfRow => {
  const paper = receiptId && (rowOf(shelf.receipts, receiptId) ?? rowOf(shelf.elsewhere, receiptId))
  return putBatch(shelf, { receiptId, bestBefore: paper?.bestBefore ?? undefined, pieces: asQuantity(pieces) })
}

export const putBatch = (shelf: ShelfRow, batch: Batch): ShelfRow => stand(shelf, withBatch(batchesOf(shelf), batch))

export const take = (shelf: ShelfRow, pieces: number, named: ReadonlyArray<BatchLine> = []): ShelfRow => {
  const batches = batchesOf(shelf)
  return stand(shelf, without(batches, namedOrDrawn(batches, pieces, named)))
}

export const monthIn = (shelf: ShelfRow, month: LocalMonth): Movements => {
  const known = rowOf(shelf.months, month)
  if (known !== undefined) return known
  const begun = noMovements()
  shelf.months[month] = begun
  return begun
}
