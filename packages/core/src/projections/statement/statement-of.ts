/** What came and went in an account in a period, and what was there before and after? */
import type { AccountId } from '../../kernel/ids.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { StatementLine } from '../../ledger/statement-line.ts'
import { rowOf, sortedBy } from '../table.ts'
import { type BookedLine, lineKey, type Statements } from './fold.ts'

/** Points as booked: what has expired counts until its expiry is booked. */
export interface Standing {
  /** available and held together */
  readonly balance: number
  readonly available: number
  readonly held: number
}

export interface StatementEntry extends BookedLine {
  /** what was there after this line */
  readonly after: Standing
}

export interface Statement {
  readonly accountId: AccountId
  readonly opening: Standing
  readonly entries: ReadonlyArray<StatementEntry>
  readonly closing: Standing
}

/** Days of the town, both included; absent: from the first, to the last. */
export interface Period {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

const NOTHING: Standing = { balance: 0, available: 0, held: 0 }

const plus = (standing: Standing, { available, held }: StatementLine): Standing => ({
  balance: standing.balance + available + held,
  available: standing.available + available,
  held: standing.held + held,
})

const linesOf = (state: Statements, accountId: AccountId): ReadonlyArray<BookedLine> =>
  Array.from({ length: rowOf(state.counts, accountId) ?? 0 }).flatMap((_, place) => {
    const line = rowOf(state.lines, lineKey(accountId, place))
    return line === undefined ? [] : [line]
  })

/** In the order in which things were booked: late news about a closed month stands in the next, with its own date. Empty for an unknown account. */
export const statementOf = (state: Statements, accountId: AccountId, period: Period = {}): Statement => {
  let opening = NOTHING
  let closing = NOTHING
  const entries: Array<StatementEntry> = []
  for (const line of sortedBy(linesOf(state, accountId), ({ bookedAt }) => bookedAt)) {
    const day = localDateOf(line.bookedAt)
    if (period.to !== undefined && day > period.to) break
    closing = plus(closing, line)
    if (period.from !== undefined && day < period.from) opening = closing
    else entries.push({ ...line, after: closing })
  }
  return { accountId, opening, entries, closing }
}
