/** What a reversal does to the books, of whatever the lot came from. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Allocations } from './allocation.ts'
import { type Books, changeLot, moveAllocations } from './books.ts'
import type { Lot } from './lot.ts'

export interface TakenBack {
  readonly points: Points
  readonly withdrawn: Points
  readonly unexpired: Points
  readonly settled: Allocations
  readonly debt: Points
}

export const takenBack = (books: Books, event: TakenBack, lot: Lot): Books => {
  const withdrawn = changeLot(books, lot.lotId, () => ({
    ...lot,
    available: asPoints(lot.available - event.withdrawn),
    expired: asPoints(lot.expired - event.unexpired),
    withdrawn: asPoints(lot.withdrawn + event.withdrawn + event.unexpired),
    reversed: asPoints(lot.reversed + event.points),
  }))
  const settled = moveAllocations(withdrawn, event.settled, 'available', 'withdrawn')
  return { ...settled, debt: asPoints(books.debt + event.debt) }
}
