/**
 * Takes back goods that a redemption had taken, never more than are still out. However full the shelf is: they have come back
 * (law 6). Refuses: ShopNotOpen, StockLineRepeated, StockNotIssued, ReturnExceedsIssued.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import type { BatchLine } from '../../kernel/stock-batch.ts'
import { repeatedItem, type StockLines } from '../../kernel/stock-line.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { ReturnStock } from '../commands.ts'
import type { StockReturned } from '../events.ts'
import { excessLine, type Issue, returnableOf } from '../issue.ts'
import {
  type ReturnExceedsIssued,
  returnExceedsIssued,
  type ShopNotOpen,
  type StockLineRepeated,
  type StockNotIssued,
  shopNotOpen,
  stockLineRepeated,
  stockNotIssued,
} from '../refusals.ts'
import type { ShopState } from '../state.ts'
import { worthReturned } from '../within-agreement.ts'

type Refusal = ShopNotOpen | StockLineRepeated | StockNotIssued | ReturnExceedsIssued

export const returnStock = (command: ReturnStock, state: ShopState): Decision<Refusal, StockReturned> => {
  const { shopId, redemptionId, lines } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const repeated = repeatedItem(lines)
  if (repeated !== undefined) return refuse(stockLineRepeated({ itemId: repeated }))
  const issue = lookUp(state.issued, redemptionId)
  if (issue === undefined) return refuse(stockNotIssued({ redemptionId }))
  const excess = excessLine(issue, lines)
  if (excess !== undefined) {
    const { itemId, quantity } = excess
    const returnable = returnableOf(issue, itemId)
    return refuse(returnExceedsIssued({ redemptionId, itemId, asked: quantity, returnable }))
  }
  const atMerchant = worthReturned(state, command, localDateOf(command.occurredAt))
  return accept({ type: 'StockReturned', shopId, redemptionId, lines, batches: batchesOf(issue, lines), atMerchant })
}

/** Nobody can tell which pieces of those handed out came back, so they count as of the first batch, which ends first. */
const batchesOf = (issue: Issue, lines: StockLines): ReadonlyArray<BatchLine> =>
  lines.map(({ itemId, quantity }) => {
    const first = issue.batches.find((batch) => batch.itemId === itemId)
    return { itemId, receiptId: first?.receiptId, quantity }
  })
