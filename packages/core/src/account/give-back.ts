/** Points on their way back into an account: what has expired meanwhile lapses, the rest returns, and of that a debt is settled first. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import { type Instant, localDateOf } from '../kernel/time.ts'
import type { Allocation, Allocations } from './allocation.ts'
import { type Books, findLot, sumOf } from './books.ts'
import { isExpired } from './lot.ts'

export interface GivenBack {
  readonly returned: Allocations
  readonly lapsed: Allocations
  readonly settledDebt: Points
}

export const giveBack = (books: Books, allocations: Allocations, at: Instant): GivenBack => {
  const today = localDateOf(at)
  const hasLapsed = ({ lotId }: Allocation): boolean => {
    const lot = findLot(books, lotId)
    return lot !== undefined && isExpired(lot, today)
  }
  const returned = allocations.filter((allocation) => !hasLapsed(allocation))
  const lapsed = allocations.filter(hasLapsed)
  return { returned, lapsed, settledDebt: asPoints(Math.min(books.debt, sumOf(returned))) }
}
