/** What a shop's past amounts to: its items and shelves, what is reserved, what was issued. The one fold of this stream. */
import { emptyDictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import { consigned } from './consignment-moves.ts'
import type * as events from './events.ts'
import { shelved } from './item.ts'
import { merchantAfter } from './merchant.ts'
import { changeItem, itemOf, type Open, reliefPaperOf, type ShopState } from './open.ts'
import { withLostBook } from './receipt-book.ts'
import { issued, released, reserved, returned } from './set-aside.ts'
import { counted, listedItem, put, taken } from './shelf.ts'

export type { Open, ShopState } from './open.ts'
export { itemOf, merchantsPerson, reliefPaperOf, unitOfShop } from './open.ts'

export const initialState: ShopState = { kind: 'NotOpened' }

/** Total: an event that does not fit (an unknown item, more than is there) leaves the shop as it was. */
export const evolve = (state: ShopState, event: events.ShopEvent): ShopState => {
  if (event.type === 'ShopOpened') return state.kind === 'NotOpened' ? opened(event) : state
  return state.kind === 'Open' ? evolveOpen(state, event) : state
}

const opened = (event: events.ShopOpened): Open => ({
  kind: 'Open',
  shopId: event.shopId,
  unitId: event.unitId,
  name: event.name,
  items: emptyDictionary(),
  reservations: emptyDictionary(),
  issued: emptyDictionary(),
  reliefPapers: emptyDictionary(),
  receiptBooks: [],
  receiptNumbers: emptyDictionary(),
  consignments: emptyDictionary(),
})

const evolveOpen = (shop: Open, event: Exclude<events.ShopEvent, events.ShopOpened>): Open => {
  if ('consignmentId' in event) return consigned(shop, event)
  switch (event.type) {
    case 'ItemListed':
    case 'ReliefItemListed':
      return listed(shop, event)
    case 'ItemRepriced':
      return changeItem(shop, event.itemId, (item) => ({ ...item, pointsEach: event.pointsEach }))
    case 'ItemDelisted':
      return changeItem(shop, event.itemId, (item) => ({ ...item, isListed: false }))
    case 'ReliefIssued':
      return reliefIssued(shop, event)
    case 'ReceiptBookIssued':
      return bookIssued(shop, event)
    case 'ReceiptBookLost':
      return { ...shop, receiptBooks: withLostBook(shop.receiptBooks, event.bookId) }
    case 'ShopHandedOver':
      return { ...shop, keeperId: event.toId }
    case 'StockReceived':
      return numbered(received(shop, event), event)
    case 'StockReserved':
      return reserved(shop, event)
    case 'ReservationReleased':
      return released(shop, event)
    case 'StockIssued':
      return issued(shop, event)
    case 'StockReturned':
      return returned(shop, event)
    case 'StockCounted':
    case 'StockWrittenOff':
      return corrected(shop, event)
    case 'MerchantAgreed':
    case 'MerchantPersonReplaced':
    case 'SettlementDrawnUp':
    case 'SettlementConfirmed':
    case 'SettlementRejected':
    case 'SettlementClosed':
      return { ...shop, merchant: merchantAfter(shop.merchant, event) }
  }
}

const bookIssued = (shop: Open, { bookId, from, to }: events.ReceiptBookIssued): Open => ({
  ...shop,
  receiptBooks: [...shop.receiptBooks, { bookId, from, to, isLost: false }],
})

const corrected = (shop: Open, event: events.StockCounted | events.StockWrittenOff): Open =>
  changeItem(shop, event.itemId, (item) => {
    if (event.type === 'StockWrittenOff') return taken(shelved(item, -event.quantity, 0), event.quantity)
    const { expected, countedAt } = event
    return expected === item.onHand ? counted(item, event.counted - expected, countedAt) : undefined
  })

const listed = (shop: Open, event: events.ItemListed | events.ReliefItemListed): Open => {
  const item = listedItem(itemOf(shop, event.itemId), event)
  return item === undefined ? shop : { ...shop, items: withEntry(shop.items, event.itemId, item) }
}

const reliefIssued = (shop: Open, event: events.ReliefIssued): Open => {
  const { itemId, paperId, quantity, recipientId } = event
  const item = itemOf(shop, itemId)
  if (!item?.isRelief || reliefPaperOf(shop, event) !== undefined) return shop
  const after = taken(shelved(item, -quantity, 0), quantity, event.batches)
  if (after === undefined) return shop
  const reliefPapers = withEntry(shop.reliefPapers, `${paperId}/${itemId}`, { quantity, recipientId })
  return { ...shop, items: withEntry(shop.items, itemId, after), reliefPapers }
}

const received = (shop: Open, event: events.StockReceived): Open => {
  const { quantity, source, from, unitPriceFen, bestBefore, receiptNumber } = event
  return changeItem(shop, event.itemId, (item) => {
    const fuller = lookUp(item.receipts, event.receiptId) === undefined ? shelved(item, quantity, 0) : undefined
    const batch = { receiptId: event.receiptId, bestBefore, pieces: quantity }
    const receipt = { quantity, source, from, unitPriceFen, bestBefore, receiptNumber }
    return fuller && { ...put(fuller, batch), receipts: withEntry(item.receipts, event.receiptId, receipt) }
  })
}

const numbered = (shop: Open, { receiptNumber, receiptId }: events.StockReceived): Open =>
  receiptNumber === undefined
    ? shop
    : { ...shop, receiptNumbers: withEntry(shop.receiptNumbers, String(receiptNumber), receiptId) }
