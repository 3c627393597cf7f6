/** What time it is. The only source of time in the house. */
import type { Instant } from '@lovebank/core'

/** ISO 8601 in UTC with milliseconds; it may stand still or go back, for positions order the log, not moments. */
export interface Clock {
  readonly now: () => Instant
}
