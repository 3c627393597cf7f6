/** How the batches of an item follow its shelf: each takes an item whose count has moved, or has not because it does not fit. */
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { ItemId } from '../kernel/ids.ts'
import { asPoints, asQuantity, type Quantity } from '../kernel/quantities.ts'
import { type Batch, type BatchLine, namedOrDrawn, withBatch, without } from '../kernel/stock-batch.ts'
import { repeatedItem, type StockLines } from '../kernel/stock-line.ts'
import type { Instant } from '../kernel/time.ts'
import type { ItemListed, ReliefItemListed } from './events.ts'
import { type Item, type Receipt, shelved } from './item.ts'

const emptyShelf = { onHand: asQuantity(0), reserved: asQuantity(0), batches: [], receipts: emptyDictionary<Receipt>() }

/** The item as it is listed now, with what stood on its shelf before; undefined where gifts, relief and services would mix. */
export const listedItem = (known: Item | undefined, event: ItemListed | ReliefItemListed): Item | undefined => {
  const { name, measure } = event
  const isRelief = event.type === 'ReliefItemListed'
  const supply = isRelief ? undefined : event.supply
  if (known !== undefined && (known.isRelief !== isRelief || known.supply !== supply)) return undefined
  const pointsEach = isRelief ? asPoints(0) : event.pointsEach
  return { ...(known ?? emptyShelf), name, measure, pointsEach, isListed: !isRelief, isRelief, supply }
}

export const linesOf = (lines: ReadonlyArray<BatchLine> | undefined, itemId: ItemId): ReadonlyArray<BatchLine> =>
  (lines ?? []).filter((line) => line.itemId === itemId)

export const put = (item: Item, batch: Batch): Item => ({ ...item, batches: withBatch(item.batches, batch) })

/** Pieces left the shelf: of the batches that an event named, otherwise of those that end first. */
export const taken = (
  item: Item | undefined,
  pieces: Quantity,
  named: ReadonlyArray<BatchLine> = [],
): Item | undefined => item && { ...item, batches: without(item.batches, namedOrDrawn(item.batches, pieces, named)) }

/** What a stocktake did not find is taken from what ends first; what it found too much came on a paper nobody knows. */
export const counted = (item: Item, difference: number, countedAt: Instant | undefined): Item | undefined => {
  const moved = shelved(item, difference, 0)
  const after = moved && { ...moved, countedAt: countedAt ?? moved.countedAt }
  if (after === undefined || difference === 0) return after
  const pieces = asQuantity(Math.abs(difference))
  return difference < 0 ? taken(after, pieces) : put(after, { receiptId: undefined, bestBefore: undefined, pieces })
}

/** Pieces came back, of the receipt that the event names. */
export const cameBack = (
  item: Item | undefined,
  pieces: Quantity,
  named: ReadonlyArray<BatchLine>,
): Item | undefined => {
  if (item?.supply !== undefined) return item
  const receiptId = named[0]?.receiptId
  const receipt = item && receiptId && lookUp(item.receipts, receiptId)
  return item && put(item, { receiptId, bestBefore: receipt ? receipt.bestBefore : undefined, pieces })
}

/** Moves every line or none: undefined where one does not fit. */
export const moveLines = (
  items: Dictionary<Item>,
  lines: StockLines,
  move: (item: Item, pieces: Quantity, itemId: ItemId) => Item | undefined,
): Dictionary<Item> | undefined => {
  if (repeatedItem(lines) !== undefined) return undefined
  let after = items
  for (const { itemId, quantity } of lines) {
    const item = lookUp(after, itemId)
    const moved = item && move(item, quantity, itemId)
    if (moved === undefined) return undefined
    after = withEntry(after, itemId, moved)
  }
  return after
}
