/** Which lots can an account still spend at a moment, and in which order? */
import type { AccountId, LotId } from '../../kernel/ids.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import type { Balances } from './fold.ts'
import { isExpired } from './lot-row.ts'

export interface OpenLot {
  readonly lotId: LotId
  readonly servedOn: LocalDate
  readonly expiresOn: LocalDate | undefined
  readonly available: number
  readonly held: number
}

/** Sorts after every day. */
const NEVER = '9999-12-31'

/** What expires first is spent first, then the older, then the earlier booked. Empty for an unknown account. */
export const openLotsOf = (state: Balances, accountId: AccountId, at: Instant): ReadonlyArray<OpenLot> => {
  const lots = rowsOf(rowOf(state.accounts, accountId)?.lots ?? {})
  const open = lots.filter(([, lot]) => lot.held > 0 || (lot.available > 0 && !isExpired(lot, at)))
  return sortedBy(
    open,
    ([, lot]) => lot.expiresOn ?? NEVER,
    ([, lot]) => lot.depositedAt,
    ([, lot]) => lot.order,
  ).map(([lotId, { servedOn, expiresOn, available, held }]) => ({
    lotId: lotId as LotId,
    servedOn,
    expiresOn,
    available,
    held,
  }))
}
