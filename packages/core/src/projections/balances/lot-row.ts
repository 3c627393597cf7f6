/** One lot as the balances keep it: what of it is left. Whether that is expired is told by its date, booked or not (law 16). */
import type { OpeningLot } from '../../account/events.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { localDateOf } from '../../kernel/time.ts'
import { rowOf, type Table } from '../table.ts'

export interface LotRow {
  readonly pointClass: OpeningLot['pointClass']
  readonly servedOn: LocalDate
  readonly depositedAt: Instant
  /** the town's day at whose beginning what is available expires; absent: never */
  readonly expiresOn: LocalDate | undefined
  /** the place of the deposit among all deposits of the account */
  readonly order: number
  /** until it expires, and what of it expired */
  available: number
  held: number
}

/** `gone`: spent, given away, or taken back. */
export type LotPlace = 'available' | 'held' | 'gone'

interface PointsOfLot {
  readonly lotId: string
  readonly points: number
}

/** Moves points of lots from one place to another; points of an unknown lot are left out. */
export const movePoints = (
  lots: Table<LotRow>,
  moved: ReadonlyArray<PointsOfLot>,
  from: LotPlace,
  to: LotPlace,
): void => {
  for (const { lotId, points } of moved) {
    const lot = rowOf(lots, lotId)
    if (lot === undefined) continue
    if (from !== 'gone') lot[from] -= points
    if (to !== 'gone') lot[to] += points
  }
}

/** The first `points` of a list, in its order. */
export const firstOf = (moved: ReadonlyArray<PointsOfLot>, points: number): ReadonlyArray<PointsOfLot> => {
  const taken: Array<PointsOfLot> = []
  let missing = points
  for (const { lotId, points: there } of moved) {
    if (missing === 0) break
    const some = Math.min(there, missing)
    taken.push({ lotId, points: some })
    missing -= some
  }
  return taken
}

/** Whether what the lot has available can no longer be spent, whether or not the expiry was booked yet (law 16). */
export const isExpired = (lot: LotRow, at: Instant): boolean =>
  lot.expiresOn !== undefined && lot.expiresOn <= localDateOf(at)
