/** The books of one account: its lots, its holds, its recorded debt, and what it earned in the windows of the caps. */
import { type Dictionary, entriesOf, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { AccountId, HoldId, LotId, TenantId, WorkId } from '../kernel/ids.ts'
import {
  type Ordered,
  type Place,
  placeWhere,
  valueAt,
  valuesOf,
  withoutPlace,
  withValue,
  withValueAt,
} from '../kernel/ordered.ts'
import { asPoints, type Minutes, type Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { Allocation, Allocations } from './allocation.ts'
import type { CreditBasis } from './beyond-work-events.ts'
import type { Deduction } from './deduction.ts'
import type { Earned } from './earned.ts'
import type { AccountHolder } from './holder.ts'
import { compareLots, isOpen, type Lot, type LotPlace, movePoints } from './lot.ts'

export interface Hold {
  readonly holdId: HoldId
  readonly points: Points
  readonly allocations: Allocations
  readonly expiresAt: Instant
  /** whether it waits for another account and not for a shop: no redemption can end it */
  readonly isTransfer: boolean
  /** the other town to which a transfer goes; undefined: this town */
  readonly toTown?: TenantId | undefined
}

/** A hold that ended, with what of it is spent and could come back. */
export interface EndedHold {
  readonly holdId: HoldId
  readonly captured: Allocations
}

export interface Credited {
  readonly basis: CreditBasis
  readonly creditedFor: LocalDate
  readonly isLostByComplaint: boolean
}

export interface HolderStatus {
  readonly status: Keyword
  readonly since: LocalDate
}

/** What was asked about the account besides. Apart from the books: an engine copies objects of more than fourteen fields ten times as slowly. */
export interface Cases {
  /** by id: every deduction that was ever asked for */
  readonly deductions: Dictionary<Deduction>
  /** by giving town (where it is another), account and id: every transfer that this account took or declined */
  readonly transfersAnswered: Dictionary<true>
  /** by lot: on what every credit rests that is not for work */
  readonly credits: Dictionary<Credited>
  /** by month and act: how often it earned points and was not wholly taken back */
  readonly actsCounted: Dictionary<number>
  /** of the holder, in the order in which they were recorded */
  readonly statuses: ReadonlyArray<HolderStatus>
}

export interface Books {
  readonly accountId: AccountId
  readonly holder: AccountHolder
  /** in the order in which they are spent */
  readonly openLots: Ordered<Lot>
  /** by id */
  readonly closedLots: Dictionary<Lot>
  /** how many deposits there were */
  readonly lotCount: number
  /** what the open lots have, available and held: their sum (law 8), kept so that no deposit has to add them up */
  readonly openPoints: Points
  readonly openHolds: ReadonlyArray<Hold>
  /** by id */
  readonly endedHolds: Dictionary<EndedHold>
  /** what a reversal found already spent; no lot is open while there is any */
  readonly debt: Points
  /** by id: the minutes of every work that was ever credited, reversed or not (law 3) */
  readonly works: Dictionary<Minutes>
  /** in the windows of the caps */
  readonly earned: Earned
  readonly cases: Cases
  /**
   * the latest moment that any event named: nothing is decided as of an earlier one. Write-offs do not count: when one is
   * booked must change nothing (law 16)
   */
  readonly asOf: Instant
  /** the latest day of the town as of which expired points were written off; undefined where none ever were */
  readonly writtenOffOn: LocalDate | undefined
}

export const isCredited = (books: Books, workId: WorkId): boolean => lookUp(books.works, workId) !== undefined

export const openLotsIn = (books: Books): ReadonlyArray<Lot> => valuesOf(books.openLots)

/** The open ones first, in the order in which they are spent. */
export const lotsIn = (books: Books): ReadonlyArray<Lot> => [
  ...openLotsIn(books),
  ...entriesOf(books.closedLots).map(([, lot]) => lot),
]

export const findLot = (books: Books, lotId: LotId): Lot | undefined => {
  const place = placeOf(books, lotId)
  return place === undefined ? lookUp(books.closedLots, lotId) : valueAt(books.openLots, place)
}

const placeOf = (books: Pick<Books, 'openLots'>, lotId: LotId): Place | undefined =>
  placeWhere(books.openLots, (lot) => lot.lotId === lotId)

export const hasEnded = (books: Books, holdId: HoldId): boolean => lookUp(books.endedHolds, holdId) !== undefined

/** What the move of a lot changes. Changed apart from the rest of the books, so that many moves copy the books once. */
type LotsKept = Pick<Books, 'openLots' | 'closedLots' | 'openPoints'>

/** Adds a lot that is not among the open ones. */
export const addLot = (books: Books, lot: Lot): Books => withLots(books, withLot(books, lot))

/** Field by field: an engine copies the second of two spreads three times as slowly. */
const withLots = (books: Books, { openLots, closedLots, openPoints }: LotsKept): Books => ({
  ...books,
  openLots,
  closedLots,
  openPoints,
})

const withLot = ({ openLots, closedLots, openPoints }: LotsKept, lot: Lot): LotsKept =>
  isOpen(lot)
    ? {
        openLots: withValue(openLots, lot, compareLots),
        closedLots,
        openPoints: asPoints(openPoints + openIn(lot)),
      }
    : { openLots, closedLots: withEntry(closedLots, lot.lotId, lot), openPoints }

const openIn = (lot: Lot): number => lot.available + lot.held

/** Puts a changed lot where it belongs: among the open ones in their order, or among the closed. */
const put = (lots: LotsKept, place: Place | undefined, before: Lot, lot: Lot): LotsKept => {
  const { openLots, closedLots } = lots
  if (place === undefined) {
    const rest = isOpen(lot) ? withoutEntry(closedLots, lot.lotId) : closedLots
    return withLot({ openLots, closedLots: rest, openPoints: lots.openPoints }, lot)
  }
  const openPoints = asPoints(lots.openPoints - openIn(before) + openIn(lot))
  return isOpen(lot)
    ? { openLots: withValueAt(openLots, place, lot), closedLots, openPoints }
    : { openLots: withoutPlace(openLots, place), closedLots: withEntry(closedLots, lot.lotId, lot), openPoints }
}

const changed = (lots: LotsKept, lotId: LotId, change: (lot: Lot) => Lot): LotsKept => {
  const place = placeOf(lots, lotId)
  const lot = place === undefined ? lookUp(lots.closedLots, lotId) : valueAt(lots.openLots, place)
  return lot === undefined ? lots : put(lots, place, lot, change(lot))
}

/** Changes one lot; where there is no such lot, nothing. */
export const changeLot = (books: Books, lotId: LotId, change: (lot: Lot) => Lot): Books =>
  withLots(books, changed(books, lotId, change))

/** Moves the points of each allocation from one place of its lot to another. */
export const moveAllocations = (books: Books, moved: Allocations, from: LotPlace, to: LotPlace): Books => {
  if (moved.length === 0) return books
  let lots: LotsKept = books
  for (const { lotId, points } of moved) {
    lots = changed(lots, lotId, (lot) => movePoints(lot, from, to, points))
  }
  return withLots(books, lots)
}

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
