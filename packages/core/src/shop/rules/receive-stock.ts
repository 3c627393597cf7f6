/**
 * Puts donated or bought goods on the shelf, against a paper. The same paper enters the same item once: again with the
 * same facts changes nothing. Refuses: ShopNotOpen, ShopItemNotFound, ItemHasNoShelf, ReceiptDiffers, DonationPapersMissing,
 * ReceiptNumberNotGood, CountedSince, ShelfFull.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { MAX_QUANTITY } from '../../kernel/quantities.ts'
import { beforeCount } from '../before-count.ts'
import type { ReceiveStock } from '../commands.ts'
import { objectionToPapers } from '../donation-papers.ts'
import type { StockReceived } from '../events.ts'
import type { Receipt } from '../item.ts'
import type { ItemHasNoShelf } from '../merchant-refusals.ts'
import { noShelf } from '../no-shelf.ts'
import type { DonationPapersMissing, ReceiptNumberNotGood } from '../receipt-refusals.ts'
import {
  type ReceiptDiffers,
  receiptDiffers,
  type ShelfFull,
  type ShopItemNotFound,
  type ShopNotOpen,
  shelfFull,
  shopItemNotFound,
  shopNotOpen,
} from '../refusals.ts'
import { itemOf, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

type Refusal =
  | ShopNotOpen
  | ShopItemNotFound
  | ItemHasNoShelf
  | ReceiptDiffers
  | DonationPapersMissing
  | ReceiptNumberNotGood
  | ShelfFull
  | CountedSince

export const receiveStock = (command: ReceiveStock, state: ShopState): Decision<Refusal, StockReceived> => {
  const { shopId, itemId, receiptId, quantity, source, from, unitPriceFen, bestBefore, receiptNumber } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  const item = itemOf(state, itemId)
  if (item === undefined) return refuse(shopItemNotFound({ itemId }))
  const entered = lookUp(item.receipts, receiptId)
  if (entered !== undefined) {
    const isSame = saysTheSame(entered, command)
    return isSame ? accept() : refuse(receiptDiffers({ receiptId, itemId, entered: entered.quantity, asked: quantity }))
  }
  const objection =
    noShelf(itemId, item) ?? beforeCount(itemId, item, command.occurredAt) ?? objectionToPapers(command, state)
  if (objection !== undefined) return refuse(objection)
  if (item.onHand + quantity > MAX_QUANTITY) {
    return refuse(shelfFull({ itemId, onHand: item.onHand, asked: quantity, most: MAX_QUANTITY }))
  }
  const receipt = { quantity, source, from, unitPriceFen, bestBefore, receiptNumber }
  return accept({ type: 'StockReceived', shopId, itemId, receiptId, ...receipt })
}

const saysTheSame = (one: Receipt, other: Receipt): boolean =>
  one.quantity === other.quantity &&
  one.source === other.source &&
  one.from === other.from &&
  one.unitPriceFen === other.unitPriceFen &&
  one.bestBefore === other.bestBefore &&
  one.receiptNumber === other.receiptNumber
