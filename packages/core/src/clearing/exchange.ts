/** What points are worth in another town: the whole is rounded once, and each lot has its share of it. */
import { divideRounded, type Rounding } from '../award/rounding.ts'
import { asPoints, type Points } from '../kernel/quantities.ts'
import { shareOut } from '../kernel/share-out.ts'
import type { TransferredLot } from '../kernel/transferred-lot.ts'
import type { Agreement } from './agreement.ts'

/** So many of our points in theirs. */
export const worthThere = (points: number, { exchange, rounding }: Agreement): Points =>
  worth(points, exchange.ours, exchange.theirs, rounding)

/** So many of their points in ours: the same number that they came to. */
export const worthHere = (theirPoints: number, { exchange, rounding }: Agreement): Points =>
  worth(theirPoints, exchange.theirs, exchange.ours, rounding)

const worth = (points: number, from: number, to: number, rounding: Rounding): Points =>
  asPoints(divideRounded(points * to, from, rounding))

/** The lots with what they have there, in their order; one whose share is nothing is left out. */
export const exchangeLots = (lots: ReadonlyArray<TransferredLot>, total: number): ReadonlyArray<TransferredLot> => {
  const shares = shareOut(
    total,
    lots.map(({ points }) => points),
  )
  return lots.flatMap((lot, place) => {
    const share = shares[place] ?? 0
    return share === 0 ? [] : [{ ...lot, points: asPoints(share) }]
  })
}
