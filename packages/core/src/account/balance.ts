/** What an account has: its balance, what is held, what can be spent at a moment. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import { type Instant, localDateOf } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import type { Books } from './books.ts'
import { isExpired } from './lot.ts'

export interface Balance {
  /** available and held together; negative only by recorded debt */
  readonly balance: number
  readonly held: Points
  readonly available: number
  /** when the first open hold ends; undefined where nothing is held */
  readonly heldUntil: Instant | undefined
}

/** What can be spent at a moment, as allocations in the order of spending. */
export const spendable = (books: Books, at: Instant): Allocations => {
  const today = localDateOf(at)
  return books.openLots
    .filter((lot) => lot.available > 0 && !isExpired(lot, today))
    .map((lot) => ({ lotId: lot.lotId, points: lot.available }))
}

/** Law 2: available = balance − held. Expired points are in neither, booked or not (law 16). */
export const balanceOf = (books: Books, at: Instant): Balance => {
  const held = books.openHolds.reduce((sum, hold) => sum + hold.points, 0)
  const open = spendable(books, at).reduce((sum, allocation) => sum + allocation.points, 0)
  const available = open - books.debt
  return {
    balance: available + held,
    held: asPoints(held),
    available,
    heldUntil: books.openHolds.map((hold) => hold.expiresAt).sort()[0],
  }
}
