/** What was asked for, at which price and until when; and, once handed over, what of it may still come back. */
import type { ItemId } from '../kernel/ids.ts'
import { asPoints, asQuantity, type Points, type Quantity } from '../kernel/quantities.ts'
import type { StockLine, StockLines } from '../kernel/stock-line.ts'
import type { FulfilRedemption } from './commands.ts'
import type { RedemptionRequested } from './events.ts'

export type Purchase = Omit<RedemptionRequested, 'type'>

/** Who takes the goods along where it is not the holder: at the counter whoever asked for them. */
export const collectorOf = ({ collectedBy }: Pick<FulfilRedemption, 'collectedBy'>, { channel, askedBy }: Purchase) =>
  collectedBy ?? (channel === 'at-the-counter' ? askedBy : undefined)

/** What every event after the request opens with. */
export const partiesOf = ({ redemptionId, accountId, shopId }: Purchase) => ({ redemptionId, accountId, shopId })

/** How many pieces of an item were bought and did not come back yet; zero for what was never bought. */
export const returnableOf = (purchase: Purchase, returned: ReadonlyArray<StockLine>, itemId: ItemId): Quantity => {
  const bought = purchase.lines.find((line) => line.itemId === itemId)?.quantity ?? 0
  const back = returned.reduce((sum, line) => (line.itemId === itemId ? sum + line.quantity : sum), 0)
  return asQuantity(bought - back)
}

/** The first line that gives back more than may come back. */
export const excessLine = (
  purchase: Purchase,
  returned: ReadonlyArray<StockLine>,
  lines: StockLines,
): StockLine | undefined => lines.find((line) => line.quantity > returnableOf(purchase, returned, line.itemId))

/** What goods that come back are worth: at the price that was paid for them. */
export const paidFor = (purchase: Purchase, lines: StockLines): Points =>
  asPoints(
    purchase.lines.reduce((sum, bought) => {
      const back = lines.find((line) => line.itemId === bought.itemId)
      return back === undefined ? sum : sum + back.quantity * bought.pointsEach
    }, 0),
  )
