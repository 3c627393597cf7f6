/** What an account has: its balance, what is held, what can be spent at a moment. */
import { asPoints, MAX_POINTS, type Points } from '../kernel/quantities.ts'
import { type Instant, type LocalDate, localDateOf } from '../kernel/time.ts'
import { type Books, lotsIn, openLotsIn } from './books.ts'
import { compareLots, isExpired } from './lot.ts'
import type { PayingLot } from './payable.ts'

/** In points, whole numbers, as of the moment that was asked about. */
export interface Balance {
  /** available and held together; negative only by recorded debt */
  readonly balance: number
  readonly held: Points
  readonly available: number
  /** when the first open hold ends; undefined where nothing is held */
  readonly heldUntil: Instant | undefined
}

/** What can be spent at a moment not before `books.asOf`, as allocations in the order of spending; written off early or not (law 16). */
export const spendable = (books: Books, at: Instant): ReadonlyArray<PayingLot> => {
  const today = localDateOf(at)
  if (books.writtenOffOn !== undefined && books.writtenOffOn > today) return spendableInSpiteOfWriteOff(books, today)
  return openLotsIn(books)
    .filter((lot) => lot.available > 0 && !isExpired(lot, today))
    .map(({ lotId, available: points, pointClass }) => ({ lotId, points, pointClass }))
}

/** Late news: whatever a lot that is good today has among the expired was written off as of a later day. */
const spendableInSpiteOfWriteOff = (books: Books, today: LocalDate): ReadonlyArray<PayingLot> =>
  lotsIn(books)
    .filter((lot) => lot.available + lot.expired > 0 && !isExpired(lot, today))
    .toSorted(compareLots)
    .map(({ lotId, available, expired, pointClass }) => ({ lotId, points: asPoints(available + expired), pointClass }))

/** Whether so many points more than are open at a moment would be too many; lots are added up only where that may matter. */
export const isTooMuch = (books: Books, more: number, at: Instant): boolean => {
  const isExact = books.writtenOffOn === undefined || books.writtenOffOn <= localDateOf(at)
  if (isExact && books.openPoints + more <= MAX_POINTS) return false
  const { balance } = balanceOf(books, at)
  return balance + books.debt + more > MAX_POINTS
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
