/** Late news of spending: what it takes and was written off meanwhile comes back from the expired first (law 16). */
import { asPoints } from '../kernel/quantities.ts'
import type { Instant } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { type Books, findLot, sumOf } from './books.ts'
import type { ExpiryReversed } from './events.ts'

/** None where all of `taken` is available, which it is unless the news is late. */
export const reverseExpiry = (books: Books, taken: Allocations, reversedAt: Instant): ReadonlyArray<ExpiryReversed> => {
  if (books.writtenOffOn === undefined) return []
  const lots = taken.flatMap(({ lotId, points }) => {
    const missing = points - (findLot(books, lotId)?.available ?? 0)
    return missing > 0 ? [{ lotId, points: asPoints(missing) }] : []
  })
  if (lots.length === 0) return []
  return [{ type: 'ExpiryReversed', accountId: books.accountId, points: sumOf(lots), lots, reversedAt }]
}
