/** The balance of every account of the books, as postings build it up. */
import type { LedgerAccount } from './chart.ts'
import type { Postings } from './postings.ts'

/** Points by ledger account; an account that was never posted to has none. */
export type Books = Map<LedgerAccount, number>

export const balanceIn = (books: Books, account: LedgerAccount): number => books.get(account) ?? 0

/** Changes the books it is given, so that a year's postings cost no copies, and gives them back. */
export const post = (books: Books, postings: Postings): Books => {
  for (const { account, points } of postings) books.set(account, balanceIn(books, account) + points)
  return books
}
