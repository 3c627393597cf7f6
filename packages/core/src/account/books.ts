/** The books of one account: its lots, its holds, its recorded debt, and what it earned in the windows of the caps. */
import { type Dictionary, lookUp, withEntry } from '../kernel/dictionary.ts'
import type { AccountId, HoldId, LotId, PersonId, WorkId } from '../kernel/ids.ts'
import type { Points } from '../kernel/quantities.ts'
import { asPoints } from '../kernel/quantities.ts'
import { type Instant, type LocalDate, monthOf } from '../kernel/time.ts'
import type { Allocation, Allocations } from './allocation.ts'
import { compareLots, isOpen, type Lot, type LotPlace, movePoints } from './lot.ts'

export interface Hold {
  readonly holdId: HoldId
  readonly points: Points
  readonly allocations: Allocations
  readonly expiresAt: Instant
}

/** A hold that ended, with what of it is spent and could come back. */
export interface EndedHold {
  readonly holdId: HoldId
  readonly captured: Allocations
}

/** What service earned in one day of the town, less what was reversed. */
export interface DayEarned {
  readonly day: LocalDate
  readonly points: Points
}

/** What service earned in one month of the town, less what was reversed. */
export interface MonthEarned {
  readonly points: Points
  /** each day once */
  readonly days: ReadonlyArray<DayEarned>
}

export interface Books {
  readonly accountId: AccountId
  readonly holderId: PersonId
  /** in the order in which they are spent */
  readonly openLots: ReadonlyArray<Lot>
  readonly closedLots: ReadonlyArray<Lot>
  /** what the open lots have, available and held: their sum (law 8), kept so that no deposit has to add them up */
  readonly openPoints: Points
  readonly openHolds: ReadonlyArray<Hold>
  readonly endedHolds: ReadonlyArray<EndedHold>
  /** what a reversal found already spent; no lot is open while there is any */
  readonly debt: Points
  /** by id: every work that was ever credited, reversed or not (law 3) */
  readonly works: Dictionary<true>
  /** by month of the town */
  readonly earned: Dictionary<MonthEarned>
  /**
   * the latest moment that any event named: nothing is decided as of an earlier one. Write-offs do not count: when one is
   * booked must change nothing (law 16)
   */
  readonly asOf: Instant
  /** the latest day of the town as of which expired points were written off; undefined where none ever were */
  readonly writtenOffOn: LocalDate | undefined
}

const NOTHING_EARNED: MonthEarned = { points: asPoints(0), days: [] }

/** What the month of a day earned: the window of the monthly cap. */
export const earnedInMonthOf = (books: Books, day: LocalDate): MonthEarned =>
  lookUp(books.earned, monthOf(day)) ?? NOTHING_EARNED

/** What a day earned: the window of the daily cap. */
export const earnedOn = ({ days }: MonthEarned, day: LocalDate): Points =>
  days.find((each) => each.day === day)?.points ?? asPoints(0)

/** Books what a day of service earned, or lost again by a reversal, in the windows of the caps. */
export const earn = (books: Books, day: LocalDate, points: number): Books => {
  const month = earnedInMonthOf(books, day)
  const onThatDay = { day, points: asPoints(earnedOn(month, day) + points) }
  const place = month.days.findIndex((each) => each.day === day)
  const after = {
    points: asPoints(month.points + points),
    days: place < 0 ? [...month.days, onThatDay] : month.days.with(place, onThatDay),
  }
  return { ...books, earned: withEntry(books.earned, monthOf(day), after) }
}

export const isCredited = (books: Books, workId: WorkId): boolean => lookUp(books.works, workId) === true

export const findLot = (books: Books, lotId: LotId): Lot | undefined =>
  books.openLots.find((lot) => lot.lotId === lotId) ?? books.closedLots.find((lot) => lot.lotId === lotId)

/** Adds an open lot in its order; its place is found by halving, so that an account with many lots stays quick. */
const insertOpen = (openLots: ReadonlyArray<Lot>, lot: Lot): ReadonlyArray<Lot> => {
  let least = 0
  let most = openLots.length
  while (least < most) {
    const middle = (least + most) >>> 1
    const other = openLots[middle]
    if (other !== undefined && compareLots(other, lot) < 0) least = middle + 1
    else most = middle
  }
  return openLots.toSpliced(least, 0, lot)
}

/** Adds a lot that the books do not have yet. */
export const addLot = (books: Books, lot: Lot): Books =>
  isOpen(lot)
    ? { ...books, openLots: insertOpen(books.openLots, lot), openPoints: asPoints(books.openPoints + openIn(lot)) }
    : { ...books, closedLots: [...books.closedLots, lot] }

const openIn = (lot: Lot | undefined): number => (lot === undefined ? 0 : lot.available + lot.held)

/** Puts a changed lot where it belongs: among the open ones in their order, or among the closed. */
export const putLot = (books: Books, lot: Lot): Books => {
  const index = books.openLots.findIndex((other) => other.lotId === lot.lotId)
  const openPoints = asPoints(books.openPoints - openIn(books.openLots[index]))
  if (index >= 0 && isOpen(lot)) {
    return { ...books, openLots: books.openLots.with(index, lot), openPoints: asPoints(openPoints + openIn(lot)) }
  }
  if (index >= 0) return addLot({ ...books, openLots: books.openLots.toSpliced(index, 1), openPoints }, lot)
  return addLot({ ...books, closedLots: books.closedLots.filter((other) => other.lotId !== lot.lotId) }, lot)
}

/** Moves the points of each allocation from one place of its lot to another. */
export const moveAllocations = (books: Books, moved: Allocations, from: LotPlace, to: LotPlace): Books =>
  moved.reduce((changed, { lotId, points }) => {
    const lot = findLot(changed, lotId)
    return lot === undefined ? changed : putLot(changed, movePoints(lot, from, to, points))
  }, books)

export const sumOf = (allocations: Allocations): Points =>
  asPoints(allocations.reduce((sum, allocation) => sum + allocation.points, 0))

/** The first `points` of a list of allocations, in its order. */
export const firstPoints = (allocations: Allocations, points: number): Allocations => {
  const taken: Array<Allocation> = []
  let missing = points
  for (const { lotId, points: there } of allocations) {
    if (missing === 0) break
    const some = Math.min(there, missing)
    taken.push({ lotId, points: asPoints(some) })
    missing -= some
  }
  return taken
}

/** What remains of a list of allocations once the first `points` are taken. */
export const withoutFirst = (allocations: Allocations, points: number): Allocations => {
  const left: Array<Allocation> = []
  let toSkip = points
  for (const { lotId, points: there } of allocations) {
    const skipped = Math.min(there, toSkip)
    toSkip -= skipped
    if (there > skipped) left.push({ lotId, points: asPoints(there - skipped) })
  }
  return left
}
