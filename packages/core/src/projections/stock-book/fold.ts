/** What moved on each shelf in each month of the town, and which batches stand there now. Late news goes into its own month. */
import type { EventType } from '../../events.ts'
import type { ConsignmentId, ItemId, ShopId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { BatchLine } from '../../kernel/stock-batch.ts'
import type { Name } from '../../kernel/text.ts'
import { type LocalDate, type LocalMonth, localDateOf, monthOf } from '../../kernel/time.ts'
import type { StockReceived } from '../../shop/events.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, rowsOf, type Table } from '../table.ts'
import { type Movements, monthIn, noShelf, put, putBatch, type ShelfRow, take } from './shelf-row.ts'

export interface UnderWay {
  readonly consignmentId: ConsignmentId
  readonly fromShopId: ShopId
  readonly toShopId: ShopId
  readonly since: LocalDate
  readonly goods: ReadonlyArray<{ readonly itemId: ItemId; readonly name: Name; readonly pieces: number }>
}

export interface StockBook {
  /** by shop, then by item */
  readonly shops: Table<Table<ShelfRow>>
  /** by sender and consignment: what left one shop and did not arrive anywhere yet */
  readonly underWay: Table<UnderWay>
}

export const initialState = (): StockBook => ({ shops: {}, underWay: {} })

export const handles = [
  'ShopOpened',
  'ItemListed',
  'ReliefItemListed',
  'StockReceived',
  'StockIssued',
  'StockReturned',
  'StockCounted',
  'StockWrittenOff',
  'ReliefIssued',
  'StockSent',
  'ConsignmentReceived',
  'ConsignmentTakenBack',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>
type Consigned = Extract<Handled, { readonly goods: unknown }>
type Moving = Exclude<Handled, Consigned | { type: 'ShopOpened' | 'ItemListed' | 'ReliefItemListed' }>

const ofItem = (lines: ReadonlyArray<BatchLine> | undefined, itemId: string): ReadonlyArray<BatchLine> =>
  (lines ?? []).filter((line) => line.itemId === itemId)

/** One item's part of an event that moves goods. */
const move = (shelf: ShelfRow, month: Movements, event: Moving, itemId: string, pieces: number): ShelfRow => {
  switch (event.type) {
    case 'StockReceived':
      month.received += pieces
      return put(shelf, event.receiptId, pieces)
    case 'StockIssued':
    case 'ReliefIssued':
      month.issued += pieces
      return take(shelf, pieces, ofItem(event.batches, itemId))
    case 'StockReturned':
      month.returned += pieces
      return put(shelf, ofItem(event.batches, itemId)[0]?.receiptId, pieces)
    case 'StockWrittenOff':
      month.writtenOff += pieces
      return take(shelf, pieces)
    case 'StockCounted':
      month.difference += pieces
      return pieces < 0 ? take(shelf, -pieces) : put(shelf, undefined, pieces)
  }
}

const linesOf = (event: Moving) => {
  switch (event.type) {
    case 'StockReceived':
    case 'StockWrittenOff':
    case 'ReliefIssued':
      return [{ itemId: event.itemId, quantity: event.quantity }]
    case 'StockCounted':
      return [{ itemId: event.itemId, quantity: event.counted - event.expected }]
    case 'StockIssued':
    case 'StockReturned':
      return event.lines
  }
}

const enter = (shelves: Table<ShelfRow>, event: StockReceived, on: LocalDate): void => {
  const { itemId, receiptId, source, from, quantity, unitPriceFen, receiptNumber, bestBefore } = event
  const shelf = rowOf(shelves, itemId)
  if (shelf === undefined) return
  shelf.receipts[receiptId] = {
    on,
    source,
    from,
    quantity,
    unitPriceFen: unitPriceFen ?? null,
    receiptNumber: receiptNumber ?? null,
    bestBefore: bestBefore ?? null,
  }
}

const onTheWay = (state: StockBook, event: Consigned, since: LocalDate): StockBook => {
  const { consignmentId } = event
  if (event.type !== 'StockSent') {
    const from = event.type === 'ConsignmentReceived' ? event.fromShopId : event.shopId
    delete state.underWay[`${from}/${consignmentId}`]
    return state
  }
  const goods = event.goods.map(({ itemId, name, quantity: pieces }) => ({ itemId, name, pieces }))
  const { shopId: fromShopId, toShopId } = event
  state.underWay[`${fromShopId}/${consignmentId}`] = { consignmentId, fromShopId, toShopId, since, goods }
  return state
}

/** Goods leave for another shop, or arrive from one, batch by batch. */
const consign = (state: StockBook, shelves: Table<ShelfRow>, event: Consigned, month: LocalMonth): StockBook => {
  for (const { itemId, name, receiptId, bestBefore, quantity: pieces } of event.goods) {
    const shelf = rowOf(shelves, itemId) ?? noShelf(name)
    shelves[itemId] = shelf
    const moved = monthIn(shelf, month)
    if (event.type === 'StockSent') {
      moved.sent += pieces
      take(shelf, pieces, [{ itemId, receiptId, quantity: pieces }])
    } else {
      moved.arrived += pieces
      if (receiptId !== undefined) shelf.elsewhere[receiptId] ??= { bestBefore: bestBefore ?? null }
      putBatch(shelf, { receiptId, bestBefore, pieces })
    }
  }
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: StockBook, { event, metadata }: RecordedEvent<Handled>): StockBook => {
  if (event.type === 'ShopOpened') {
    state.shops[event.shopId] = {}
    return state
  }
  const shelves = rowOf(state.shops, event.shopId)
  if (shelves === undefined) return state
  if (event.type === 'ItemListed' && event.supply !== undefined) return state
  if (event.type === 'ItemListed' || event.type === 'ReliefItemListed') {
    const known = rowOf(shelves, event.itemId)
    if (known === undefined) shelves[event.itemId] = noShelf(event.name)
    else known.name = event.name
    return state
  }
  const on = localDateOf(metadata.occurredAt)
  const month = monthOf(on)
  if ('goods' in event) return consign(onTheWay(state, event, on), shelves, event, month)
  if (event.type === 'StockReceived') enter(shelves, event, on)
  for (const { itemId, quantity } of linesOf(event)) {
    const shelf = rowOf(shelves, itemId)
    if (shelf !== undefined && quantity !== 0) move(shelf, monthIn(shelf, month), event, itemId, quantity)
  }
  return state
}

/** The shelves of a shop with their items; none where there is no such shop. */
export const shelvesOf = (state: StockBook, shopId: string): ReadonlyArray<readonly [string, ShelfRow]> =>
  rowsOf(rowOf(state.shops, shopId) ?? {})
