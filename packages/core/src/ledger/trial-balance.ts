/** The trial balance: one total a class of accounts. Together they are zero, or the books are wrong (law 1). */
import { classOf, type LedgerClass, ledgerClasses } from './chart.ts'
import type { Postings } from './posting.ts'

/** Points by class of accounts; `issuance` is negative. */
export type Totals = { [Class in LedgerClass]: number }

export const noTotals = (): Totals => ({
  issuance: 0,
  grants: 0,
  'paper-books': 0,
  available: 0,
  held: 0,
  redeemed: 0,
  settled: 0,
  transit: 0,
  'other-towns': 0,
  deducted: 0,
  expired: 0,
})

/** Changes the totals it is given, so that a year's postings cost no copies, and gives them back. */
export const addToTotals = (totals: Totals, postings: Postings): Totals => {
  for (const { account, points } of postings) totals[classOf(account)] += points
  return totals
}

/** Changes the first and gives it back. */
export const mergeTotals = (one: Totals, other: Readonly<Totals>): Totals => {
  for (const ledgerClass of ledgerClasses) one[ledgerClass] += other[ledgerClass]
  return one
}

/** Zero where the books are right. */
export const sumOfTotals = (totals: Totals): number =>
  ledgerClasses.reduce((sum, ledgerClass) => sum + totals[ledgerClass], 0)
