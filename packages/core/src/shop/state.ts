/** What a shop's past amounts to: its items and shelves, what is reserved, what was issued. The one fold of this stream. */
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { ItemId, PersonId, ReceiptId, ShopId, UnitId } from '../kernel/ids.ts'
import type { StockLines } from '../kernel/stock-line.ts'
import type { Name } from '../kernel/text.ts'
import type * as events from './events.ts'
import { excessLine, type Issue } from './issue.ts'
import { type Item, shelved } from './item.ts'
import { type ReceiptBook, withLostBook } from './receipt-book.ts'
import { cameBack, counted, linesOf, listedItem, moveLines, put, taken } from './shelf.ts'

export interface NotOpened {
  readonly kind: 'NotOpened'
}

export interface Open {
  readonly kind: 'Open'
  readonly shopId: ShopId
  readonly unitId: UnitId
  readonly name: Name
  readonly items: Dictionary<Item>
  /** by redemption: what waits for it */
  readonly reservations: Dictionary<StockLines>
  /** by redemption: what it took, for as long as the shop exists, since goods may come back */
  readonly issued: Dictionary<Issue>
  /** by paper and item: what was given for it */
  readonly reliefPapers: Dictionary<ReliefPaper>
  /** who answers for the shelves; undefined before the first hand-over */
  readonly keeperId?: PersonId | undefined
  readonly receiptBooks: ReadonlyArray<ReceiptBook>
  /** by serial number: the receipt that was written on it */
  readonly receiptNumbers: Dictionary<ReceiptId>
}

export type ReliefPaper = Pick<events.ReliefIssued, 'quantity' | 'recipientId'>

export const reliefPaperOf = (shop: Open, { paperId, itemId }: Pick<events.ReliefIssued, 'paperId' | 'itemId'>) =>
  lookUp(shop.reliefPapers, `${paperId}/${itemId}`)

export type ShopState = NotOpened | Open

export const initialState: ShopState = { kind: 'NotOpened' }

/** The unit in which a shop's affairs lie; undefined for one that nobody opened. */
export const unitOfShop = (state: ShopState): UnitId | undefined =>
  state.kind === 'NotOpened' ? undefined : state.unitId

export const itemOf = (shop: Open, itemId: ItemId): Item | undefined => lookUp(shop.items, itemId)

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
})

const evolveOpen = (shop: Open, event: Exclude<events.ShopEvent, events.ShopOpened>): Open => {
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
    case 'ReceiptBookIssued': {
      const { bookId, from, to } = event
      return { ...shop, receiptBooks: [...shop.receiptBooks, { bookId, from, to, isLost: false }] }
    }
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
      return changeItem(shop, event.itemId, (item) =>
        event.expected === item.onHand ? counted(item, event.counted - event.expected, event.countedAt) : undefined,
      )
    case 'StockWrittenOff':
      return changeItem(shop, event.itemId, (item) => taken(shelved(item, -event.quantity, 0), event.quantity))
  }
}

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

const reserved = (shop: Open, event: events.StockReserved): Open => {
  const isKnown = lookUp(shop.reservations, event.redemptionId) ?? lookUp(shop.issued, event.redemptionId)
  const items = isKnown ? undefined : moveLines(shop.items, event.lines, (item, pieces) => shelved(item, 0, pieces))
  if (items === undefined) return shop
  return { ...shop, items, reservations: withEntry(shop.reservations, event.redemptionId, event.lines) }
}

const released = (shop: Open, event: events.ReservationReleased): Open => {
  const lines = lookUp(shop.reservations, event.redemptionId)
  const items = lines && moveLines(shop.items, lines, (item, pieces) => shelved(item, 0, -pieces))
  if (items === undefined) return shop
  return { ...shop, items, reservations: withoutEntry(shop.reservations, event.redemptionId) }
}

const issued = (shop: Open, event: events.StockIssued): Open => {
  const lines = lookUp(shop.reservations, event.redemptionId)
  const items =
    lines &&
    moveLines(shop.items, lines, (item, pieces, itemId) =>
      taken(shelved(item, -pieces, -pieces), pieces, linesOf(event.batches, itemId)),
    )
  if (lines === undefined || items === undefined) return shop
  return {
    ...shop,
    items,
    reservations: withoutEntry(shop.reservations, event.redemptionId),
    issued: withEntry(shop.issued, event.redemptionId, { lines, returned: [], batches: event.batches ?? [] }),
  }
}

const returned = (shop: Open, event: events.StockReturned): Open => {
  const issue = lookUp(shop.issued, event.redemptionId)
  if (issue === undefined || excessLine(issue, event.lines) !== undefined) return shop
  const items = moveLines(shop.items, event.lines, (item, pieces, itemId) =>
    cameBack(shelved(item, pieces, 0), pieces, linesOf(event.batches, itemId)),
  )
  if (items === undefined) return shop
  const after: Issue = { ...issue, returned: [...issue.returned, ...event.lines] }
  return { ...shop, items, issued: withEntry(shop.issued, event.redemptionId, after) }
}

const changeItem = (shop: Open, itemId: ItemId, change: (item: Item) => Item | undefined): Open => {
  const item = itemOf(shop, itemId)
  const after = item && change(item)
  return after === undefined ? shop : { ...shop, items: withEntry(shop.items, itemId, after) }
}
