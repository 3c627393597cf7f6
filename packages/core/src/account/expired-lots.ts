/** What of the lots can no longer be spent on a day of the town, and is not written off yet. */
import type { LocalDate } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { type Books, openLotsIn } from './books.ts'
import { isExpired } from './lot.ts'

export const expiredLots = (books: Books, today: LocalDate): Allocations =>
  openLotsIn(books)
    .filter((lot) => lot.available > 0 && isExpired(lot, today))
    .map((lot) => ({ lotId: lot.lotId, points: lot.available }))
