/** What a reversal does to the books, of whatever the lot came from. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Allocations } from './allocation.ts'
import { type Books, changeLot, moveAllocations } from './books.ts'
import type { Claims } from './claim.ts'
import type { Lot } from './lot.ts'
import { afterClaims } from './shared-out.ts'

export interface TakenBack {
  readonly points: Points
  readonly withdrawn: Points
  readonly unexpired: Points
  readonly settled: Allocations
  readonly debt: Points
  /** undefined: nothing of the lot is with heirs */
  readonly claims: Claims | undefined
}

/** `lot`: undefined where the points never came as one. */
export const takenBack = (books: Books, event: TakenBack, lot: Lot | undefined): Books => {
  const withdrawn = lot === undefined ? books : fromLot(books, event, lot)
  const settled = moveAllocations(withdrawn, event.settled, 'available', 'withdrawn')
  return { ...settled, debt: asPoints(books.debt + event.debt) }
}

const fromLot = (books: Books, event: TakenBack, lot: Lot): Books => {
  const claimed = afterClaims(books, lot.lotId, event.claims ?? [])
  return changeLot(claimed, lot.lotId, () => ({
    ...lot,
    available: asPoints(lot.available - event.withdrawn),
    expired: asPoints(lot.expired - event.unexpired),
    withdrawn: asPoints(lot.withdrawn + event.withdrawn + event.unexpired),
    reversed: asPoints(lot.reversed + event.points),
  }))
}
