/**
 * Where the points of a reversal are found: in what is left of the lot, in what of it had expired, with the heirs who have some of
 * it, in other lots, and as debt.
 */
import type { CommandId } from '../kernel/ids.ts'
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import { spendable } from './balance.ts'
import { type Books, firstPoints, sumOf } from './books.ts'
import type { Lot } from './lot.ts'
import { claimsOn } from './shared-out.ts'
import type { TakenBack } from './take-back.ts'

interface Reversal {
  readonly points: Points
  /** not before `books.asOf` */
  readonly at: Instant
  readonly by: CommandId
}

/** Of a lot, so many points; of what never came as a lot, other lots and debt pay all. */
export const reversalOf = (books: Books, lot: Lot | undefined, { points, at, by }: Reversal): TakenBack => {
  const withdrawn = Math.min(points, lot?.available ?? 0)
  const unexpired = Math.min(points - withdrawn, lot?.expired ?? 0)
  const gone = points - withdrawn - unexpired
  const claims = lot === undefined ? [] : claimsOn(books, lot.lotId, gone, by)
  const spent = gone - sumOf(claims)
  const others = spendable(books, at).filter((allocation) => allocation.lotId !== lot?.lotId)
  const settled = firstPoints(others, spent)
  const debt = asPoints(spent - sumOf(settled))
  const found = { points, withdrawn: asPoints(withdrawn), unexpired: asPoints(unexpired), settled, debt }
  return { ...found, claims: claims.length === 0 ? undefined : claims }
}
