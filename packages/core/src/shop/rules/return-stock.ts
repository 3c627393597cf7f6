/**
 * Takes back goods that a redemption had taken, never more than are still out. Refuses: ShopNotOpen, StockLineRepeated,
 * StockNotIssued, ReturnExceedsIssued, ShelfFull.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { MAX_QUANTITY } from '../../kernel/quantities.ts'
import { repeatedItem, type StockLines } from '../../kernel/stock-line.ts'
import type { ReturnStock } from '../commands.ts'
import type { StockReturned } from '../events.ts'
import { excessLine, returnableOf } from '../issue.ts'
import { shelved } from '../item.ts'
import {
  type ReturnExceedsIssued,
  returnExceedsIssued,
  type ShelfFull,
  type ShopNotOpen,
  type StockLineRepeated,
  type StockNotIssued,
  shelfFull,
  shopNotOpen,
  stockLineRepeated,
  stockNotIssued,
} from '../refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'

type Refusal = ShopNotOpen | StockLineRepeated | StockNotIssued | ReturnExceedsIssued | ShelfFull

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
  const full = firstFullShelf(state, lines)
  return full === undefined ? accept({ type: 'StockReturned', shopId, redemptionId, lines }) : refuse(full)
}

const firstFullShelf = (shop: Open, lines: StockLines): ShelfFull | undefined => {
  for (const { itemId, quantity } of lines) {
    const item = itemOf(shop, itemId)
    if (item !== undefined && shelved(item, quantity, 0) === undefined) {
      return shelfFull({ itemId, onHand: item.onHand, asked: quantity, most: MAX_QUANTITY })
    }
  }
  return undefined
}
