/** What time it is. The only source of time in the house. */
import type { Instant } from '@lovebank/core'

export interface Clock {
  readonly now: () => Instant
}
