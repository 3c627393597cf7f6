/** Where the points of a reversal are found: in what is left of the lot, in what of it had expired, in other lots, and as debt. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import { spendable } from './balance.ts'
import { type Books, firstPoints, sumOf } from './books.ts'
import type { Lot } from './lot.ts'
import type { TakenBack } from './take-back.ts'

/** Of a lot, so many points, at a moment not before `books.asOf`. */
export const reversalOf = (books: Books, lot: Lot, points: Points, at: Instant): TakenBack => {
  const withdrawn = Math.min(points, lot.available)
  const unexpired = Math.min(points - withdrawn, lot.expired)
  const spent = points - withdrawn - unexpired
  const others = spendable(books, at).filter((allocation) => allocation.lotId !== lot.lotId)
  const settled = firstPoints(others, spent)
  const debt = asPoints(spent - sumOf(settled))
  return { points, withdrawn: asPoints(withdrawn), unexpired: asPoints(unexpired), settled, debt }
}
