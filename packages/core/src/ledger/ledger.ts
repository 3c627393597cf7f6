/** The balance of every account of the books, as postings build it up. */
import type { LedgerAccount } from './chart.ts'
import type { Postings } from './posting.ts'

/** Points by ledger account; an account that was never posted to has none. */
export type Ledger = Map<LedgerAccount, number>

/** In points; zero where nothing was ever posted. */
export const balanceIn = (ledger: Ledger, account: LedgerAccount): number => ledger.get(account) ?? 0

/** Changes the ledger it is given, so that a year's postings cost no copies, and gives them back. */
export const post = (ledger: Ledger, postings: Postings): Ledger => {
  for (const { account, points } of postings) ledger.set(account, balanceIn(ledger, account) + points)
  return ledger
}
