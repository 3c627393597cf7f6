/** What has to leave the shelf soon, or should have left it already? */
import type { ItemId, ReceiptId, ShopId } from '../../kernel/ids.ts'
import type { Name } from '../../kernel/text.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import { sortedBy } from '../table.ts'
import { type StockBook, shelvesOf } from './fold.ts'

export interface EndingBatch {
  readonly itemId: ItemId
  readonly name: Name
  readonly receiptId: ReceiptId | null
  readonly bestBefore: LocalDate
  readonly pieces: number
  /** past its day: it is set aside for nobody and has to be written off */
  readonly isPast: boolean
}

/** Batches whose last good day lies at most so many days after `on`; what ends first stands first. */
export const endingSoon = (
  state: StockBook,
  shopId: ShopId,
  on: LocalDate,
  days: number,
): ReadonlyArray<EndingBatch> => {
  const until = addDays(on, days)
  const ending = shelvesOf(state, shopId).flatMap(([itemId, { name, batches }]) =>
    batches.flatMap(
      ({ receiptId, bestBefore, pieces }): ReadonlyArray<EndingBatch> =>
        bestBefore === null || bestBefore > until
          ? []
          : [{ itemId: itemId as ItemId, name, receiptId, bestBefore, pieces, isPast: bestBefore < on }],
    ),
  )
  return sortedBy(
    ending,
    (batch) => batch.bestBefore,
    (batch) => batch.itemId,
    (batch) => batch.receiptId ?? '',
  )
}
