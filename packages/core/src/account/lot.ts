/** A lot: points that entered an account together, and where each of them is now. Every point of a lot is in exactly one place (law 15). */
import type { LotId } from '../kernel/ids.ts'
import { asPoints, type Points } from '../kernel/quantities.ts'
import type { Instant, LocalDate } from '../kernel/time.ts'
import type { LotOrigin, PointClass } from './origin.ts'

/** Where points came from. Apart from the lot: an engine copies objects of more than fourteen fields ten times as slowly. */
export interface Provenance {
  readonly origin: LotOrigin
  /** the day on which they were earned or granted */
  readonly servedOn: LocalDate
}

/** The points of one deposit, grant or gift: each is available, held, spent, expired or withdrawn. */
export interface Lot {
  readonly lotId: LotId
  readonly source: Provenance
  readonly pointClass: PointClass
  readonly depositedAt: Instant
  readonly expiresOn: LocalDate | undefined
  /** the place of the deposit among all deposits of the account: no two lots are equal */
  readonly order: number
  readonly issued: Points
  readonly available: Points
  readonly held: Points
  readonly spent: Points
  readonly expired: Points
  /** taken back by a reversal, given to settle a debt, deducted, or given to another account */
  readonly withdrawn: Points
  /** how much of the withdrawn settled a debt */
  readonly settled: Points
  /** how much of the deposit was reversed, wherever the points for it were found */
  readonly reversed: Points
}

/** The one order for spending and for expiry: what expires first goes first, then the older, then the earlier booked. */
export const compareLots = (one: Lot, other: Lot): number => {
  if (one.expiresOn !== other.expiresOn) {
    if (one.expiresOn === undefined) return 1
    if (other.expiresOn === undefined) return -1
    return one.expiresOn < other.expiresOn ? -1 : 1
  }
  if (one.depositedAt !== other.depositedAt) return one.depositedAt < other.depositedAt ? -1 : 1
  return one.order - other.order
}

/** Whether the points of a lot can no longer be spent on a day of the town, whether or not the expiry was booked yet (law 16). */
export const isExpired = (lot: Lot, today: LocalDate): boolean => lot.expiresOn !== undefined && lot.expiresOn <= today

/** A lot is open while any of its points may still move by spending or expiry. */
export const isOpen = (lot: Lot): boolean => lot.available > 0 || lot.held > 0

/** The places between which points of a lot move. */
export type LotPlace = 'available' | 'held' | 'spent' | 'expired' | 'withdrawn'

/** A changed copy: cloned first and then set, which is three times as fast as a literal with computed keys. */
export const movePoints = (lot: Lot, from: LotPlace, to: LotPlace, points: number): Lot => {
  const moved = { ...lot }
  moved[from] = asPoints(lot[from] - points)
  moved[to] = asPoints(lot[to] + points)
  return moved
}
