/** What a redemption took out of the shop, and what of it came back: never more than was taken. */
import type { ItemId } from '../kernel/ids.ts'
import { asQuantity, type Quantity } from '../kernel/quantities.ts'
import type { BatchLine } from '../kernel/stock-batch.ts'
import type { StockLine, StockLines } from '../kernel/stock-line.ts'

export interface Issue {
  readonly lines: StockLines
  /** each return as it came */
  readonly returned: ReadonlyArray<StockLine>
  /** which receipts the pieces came from */
  readonly batches: ReadonlyArray<BatchLine>
}

const piecesOf = (lines: ReadonlyArray<StockLine>, itemId: ItemId): number =>
  lines.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)

/** How many pieces of an item may still come back. */
export const returnableOf = (issue: Issue, itemId: ItemId): Quantity =>
  asQuantity(piecesOf(issue.lines, itemId) - piecesOf(issue.returned, itemId))

/** The first line that gives back more than is still out. */
export const excessLine = (issue: Issue, lines: StockLines): StockLine | undefined =>
  lines.find((line) => line.quantity > returnableOf(issue, line.itemId))
