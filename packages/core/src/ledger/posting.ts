/** One line of a double entry. */
import type { LedgerAccount } from './chart.ts'

/** So many points into an account, or out of it where they are negative. */
export interface Posting {
  readonly account: LedgerAccount
  /** into the account; negative: out of it; never zero */
  readonly points: number
}

/** They sum to zero (law 1). */
export type Postings = ReadonlyArray<Posting>

export const sumOf = (allocations: ReadonlyArray<{ readonly points: number }>): number =>
  allocations.reduce((sum, allocation) => sum + allocation.points, 0)
