/** Goods of one item that came in on one paper and end on one day. What ends first goes out first; what bears no date goes last. */
import * as t from 'io-ts'
import { ItemId, ReceiptId } from './ids.ts'
import { list } from './list.ts'
import { optional } from './optional.ts'
import { asQuantity, type Quantity, SomeQuantity } from './quantities.ts'
import type { LocalDate } from './time.ts'

export interface Batch {
  /** undefined: nobody knows the paper, as of pieces that a stocktake found */
  readonly receiptId: ReceiptId | undefined
  /** the last day on which it is good */
  readonly bestBefore: LocalDate | undefined
  readonly pieces: Quantity
}

/** In the order in which they go out; none is empty. */
export type Batches = ReadonlyArray<Batch>

/** Pieces of one batch, as an event names them. */
export const BatchLine = t.strict(
  { itemId: ItemId, receiptId: optional(ReceiptId), quantity: SomeQuantity },
  'BatchLine',
)
export type BatchLine = t.TypeOf<typeof BatchLine>

/** What an event names beyond these goes by the usual order. */
export const MOST_BATCH_LINES = 1_000
export const BatchLines = list(BatchLine, 0, MOST_BATCH_LINES)

const NEVER = '9999-12-31'

const orderOf = ({ bestBefore, receiptId }: Batch): string => `${bestBefore ?? NEVER}/${receiptId ?? ''}`

const compare = (one: Batch, other: Batch): number => {
  const [left, right] = [orderOf(one), orderOf(other)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

const isGoodOn = (on: LocalDate, { bestBefore }: Batch): boolean => bestBefore === undefined || bestBefore >= on

/** Pieces that may still be given to anybody on a day. */
export const goodPieces = (batches: Batches, on: LocalDate): number =>
  batches.reduce((sum, batch) => (isGoodOn(on, batch) ? sum + batch.pieces : sum), 0)

export const withBatch = (batches: Batches, added: Batch): Batches => {
  const place = batches.findIndex((batch) => orderOf(batch) === orderOf(added))
  const same = batches[place]
  if (same === undefined) return [...batches, added].toSorted(compare)
  return batches.with(place, { ...same, pieces: asQuantity(same.pieces + added.pieces) })
}

/** Of so many pieces, what each batch gives: what ends first gives first, but what is past its day on `on` gives last of all. */
export const drawn = (batches: Batches, pieces: number, on?: LocalDate): Batches => {
  const good = on === undefined ? batches : batches.filter((batch) => isGoodOn(on, batch))
  const past = on === undefined ? [] : batches.filter((batch) => !isGoodOn(on, batch))
  const taken: Array<Batch> = []
  let wanted = pieces
  for (const batch of [...good, ...past]) {
    const given = Math.min(wanted, batch.pieces)
    if (given > 0) taken.push({ ...batch, pieces: asQuantity(given) })
    wanted -= given
  }
  return taken
}

/** What is left when these were taken; of a batch that is not there, nothing is. */
export const without = (batches: Batches, taken: Batches): Batches =>
  batches
    .map((batch) => {
      const gone = taken.reduce((sum, one) => (orderOf(one) === orderOf(batch) ? sum + one.pieces : sum), 0)
      return { ...batch, pieces: asQuantity(Math.max(batch.pieces - gone, 0)) }
    })
    .filter(({ pieces }) => pieces > 0)

/** The batches that an event names, as far as they are there; what it does not name goes by the usual order. */
export const namedOrDrawn = (
  batches: Batches,
  pieces: number,
  named: ReadonlyArray<Pick<BatchLine, 'receiptId' | 'quantity'>>,
): Batches => {
  const found = named.flatMap(({ receiptId, quantity }) =>
    drawn(
      batches.filter((batch) => batch.receiptId === receiptId),
      quantity,
    ),
  )
  const missing = pieces - found.reduce((sum, batch) => sum + batch.pieces, 0)
  return missing > 0 ? [...found, ...drawn(without(batches, found), missing)] : found
}
