/**
 * The booking date: when a movement counts in the books. An account decides as of a moment that never goes back (`momentOf`), and
 * what it decides as of a period that is closed is booked with the first moment of the first open one (ADR 43).
 */
import { momentOf, type PeriodClosed } from '../account/events.ts'
import { firstDayAfter, type Instant, laterOf, startOfDay } from '../kernel/time.ts'

/** The first moment after a closed period: nothing is booked before it any more. */
export const openAfter = ({ period }: Pick<PeriodClosed, 'period'>): Instant => startOfDay(firstDayAfter(period))

/**
 * `openFrom`: the end of the account's last closed period before this event; undefined: none was closed. `told`: when it happened,
 * for events that have no moment of their own.
 */
export const bookedAt = (event: { readonly type: string }, told: Instant, openFrom: Instant | undefined): Instant => {
  const moment = momentOf(event) ?? told
  return openFrom === undefined ? moment : laterOf(moment, openFrom)
}
