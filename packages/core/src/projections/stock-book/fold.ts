/** What moved on each shelf in each month of the town, and which batches stand there now. Late news goes into its own month. */
import type { EventType } from '../../events.ts'
import type { ReceiptId } from '../../kernel/ids.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { type Batch, type Batches, type BatchLine, namedOrDrawn, withBatch, without } from '../../kernel/stock-batch.ts'
import type { Name } from '../../kernel/text.ts'
import { type LocalDate, type LocalMonth, localDateOf, monthOf } from '../../kernel/time.ts'
import type { StockReceived } from '../../shop/events.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, rowsOf, type Table } from '../table.ts'

/** Pieces; the difference of stocktakes may be negative. */
export interface Movements {
  received: number
  issued: number
  returned: number
  writtenOff: number
  difference: number
}

/** Null and not undefined, so that the fields keep their place in the text of the state. */
export interface BatchRow {
  readonly receiptId: ReceiptId | null
  readonly bestBefore: LocalDate | null
  readonly pieces: number
}

/** What came on one receipt, and from whom. */
export interface ReceiptRow {
  readonly on: LocalDate
  readonly source: StockReceived['source']
  /** personal data of the receipt, as in the event */
  readonly from: Name
  readonly quantity: number
  readonly unitPriceFen: number | null
  readonly receiptNumber: number | null
  readonly bestBefore: LocalDate | null
}

export interface ShelfRow {
  name: Name
  batches: ReadonlyArray<BatchRow>
  readonly months: Table<Movements>
  /** by its id: what a receipt says of this item */
  readonly receipts: Table<ReceiptRow>
}

export interface StockBook {
  /** by shop, then by item */
  readonly shops: Table<Table<ShelfRow>>
}

export const initialState = (): StockBook => ({ shops: {} })

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
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>
type Moving = Exclude<Handled, { type: 'ShopOpened' | 'ItemListed' | 'ReliefItemListed' }>

const noMovements = (): Movements => ({ received: 0, issued: 0, returned: 0, writtenOff: 0, difference: 0 })

const batchesOf = (shelf: ShelfRow): Batches =>
  shelf.batches.map(({ receiptId, bestBefore, pieces }) => ({
    receiptId: receiptId ?? undefined,
    bestBefore: bestBefore ?? undefined,
    pieces: asQuantity(pieces),
  }))

const stand = (shelf: ShelfRow, batches: Batches): ShelfRow => {
  shelf.batches = batches.map(({ receiptId, bestBefore, pieces }) => ({
    receiptId: receiptId ?? null,
    bestBefore: bestBefore ?? null,
    pieces,
  }))
  return shelf
}

const put = (shelf: ShelfRow, receiptId: ReceiptId | undefined, pieces: number): ShelfRow => {
  const bestBefore = (receiptId && rowOf(shelf.receipts, receiptId)?.bestBefore) ?? undefined
  const batch: Batch = { receiptId, bestBefore, pieces: asQuantity(pieces) }
  return stand(shelf, withBatch(batchesOf(shelf), batch))
}

const take = (shelf: ShelfRow, pieces: number, named: ReadonlyArray<BatchLine> = []): ShelfRow => {
  const batches = batchesOf(shelf)
  return stand(shelf, without(batches, namedOrDrawn(batches, pieces, named)))
}

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

const monthIn = (shelf: ShelfRow, month: LocalMonth): Movements => {
  const known = rowOf(shelf.months, month)
  if (known !== undefined) return known
  const begun = noMovements()
  shelf.months[month] = begun
  return begun
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
    if (known === undefined) shelves[event.itemId] = { name: event.name, batches: [], months: {}, receipts: {} }
    else known.name = event.name
    return state
  }
  const on = localDateOf(metadata.occurredAt)
  if (event.type === 'StockReceived') enter(shelves, event, on)
  const month = monthOf(on)
  for (const { itemId, quantity } of linesOf(event)) {
    const shelf = rowOf(shelves, itemId)
    if (shelf !== undefined && quantity !== 0) move(shelf, monthIn(shelf, month), event, itemId, quantity)
  }
  return state
}

/** The shelves of a shop with their items; none where there is no such shop. */
export const shelvesOf = (state: StockBook, shopId: string): ReadonlyArray<readonly [string, ShelfRow]> =>
  rowsOf(rowOf(state.shops, shopId) ?? {})
