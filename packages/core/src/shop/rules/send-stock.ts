/**
 * Goods leave for another shop of the town: what ends first goes first, with its papers, and nothing that waits for somebody. The
 * same again changes nothing. Refuses: ShopNotOpen, SentToItself, StockLineRepeated, ConsignmentDiffers, ShopItemNotFound,
 * ItemHasNoShelf, CountedSince, NotEnoughStock.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { lookUp } from '../../kernel/dictionary.ts'
import { drawn } from '../../kernel/stock-batch.ts'
import { repeatedItem, type StockLine } from '../../kernel/stock-line.ts'
import { beforeCount } from '../before-count.ts'
import type { SendStock } from '../commands.ts'
import { isSameLines, linesIn, type SentBatch } from '../consignment.ts'
import {
  type ConsignmentDiffers,
  consignmentDiffers,
  type SentToItself,
  sentToItself,
} from '../consignment-refusals.ts'
import type { StockSent } from '../events.ts'
import { availableOf } from '../item.ts'
import type { ItemHasNoShelf } from '../merchant-refusals.ts'
import { noShelf } from '../no-shelf.ts'
import {
  type NotEnoughStock,
  notEnoughStock,
  type ShopItemNotFound,
  type ShopNotOpen,
  type StockLineRepeated,
  shopItemNotFound,
  shopNotOpen,
  stockLineRepeated,
} from '../refusals.ts'
import { itemOf, type Open, type ShopState } from '../state.ts'
import type { CountedSince } from '../stocktake-refusals.ts'

type Shortage = ShopItemNotFound | ItemHasNoShelf | CountedSince | NotEnoughStock

export const sendStock = (
  command: SendStock,
  state: ShopState,
): Decision<ShopNotOpen | SentToItself | StockLineRepeated | ConsignmentDiffers | Shortage, StockSent> => {
  const { shopId, consignmentId, toShopId, lines } = command
  if (state.kind !== 'Open') return refuse(shopNotOpen({ shopId }))
  if (toShopId === shopId) return refuse(sentToItself({ shopId }))
  const repeated = repeatedItem(lines)
  if (repeated !== undefined) return refuse(stockLineRepeated({ itemId: repeated }))
  const known = lookUp(state.consignments, consignmentId)
  if (known !== undefined) {
    const isSame =
      known.otherShopId === toShopId && known.kind !== 'expected' && isSameLines(linesIn(known.goods), lines)
    return isSame ? accept() : refuse(consignmentDiffers({ consignmentId }))
  }
  for (const line of lines) {
    const shortage = shortageOf(command, state, line)
    if (shortage !== undefined) return refuse(shortage)
  }
  const goods = lines.flatMap((line) => batchesOf(state, line))
  return accept({ type: 'StockSent', shopId, consignmentId, toShopId, goods })
}

const shortageOf = ({ occurredAt }: SendStock, shop: Open, { itemId, quantity }: StockLine): Shortage | undefined => {
  const item = itemOf(shop, itemId)
  if (item === undefined) return shopItemNotFound({ itemId })
  const objection = noShelf(itemId, item) ?? beforeCount(itemId, item, occurredAt)
  if (objection !== undefined) return objection
  const available = availableOf(item)
  return quantity > available ? notEnoughStock({ itemId, name: item.name, asked: quantity, available }) : undefined
}

const batchesOf = (shop: Open, { itemId, quantity }: StockLine): ReadonlyArray<SentBatch> => {
  const item = itemOf(shop, itemId)
  if (item === undefined) return []
  const { name, measure, isRelief } = item
  return drawn(item.batches, quantity).map(({ receiptId, bestBefore, pieces }) => {
    const { source, unitPriceFen } = (receiptId && lookUp(item.receipts, receiptId)) || noReceipt
    const papers = { receiptId, source, unitPriceFen }
    return { itemId, name, measure, isRelief, quantity: pieces, bestBefore, ...papers }
  })
}

const noReceipt = { source: undefined, unitPriceFen: undefined }
