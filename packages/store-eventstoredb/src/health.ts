/** What a subscription tells of itself. */
import type { Position } from '@lovebank/core'

export interface SubscriptionHealth {
  /** `waiting`: a try has failed, and the next comes in a while */
  readonly state: 'connecting' | 'catching-up' | 'live' | 'waiting'
  /** of the last event that was handed over */
  readonly position: Position | undefined
  /** how far the log reached beyond it when it was last looked at, in the bytes that positions count; undefined: not looked yet */
  readonly lag: number | undefined
  /** failures since the last event or the last time it was live */
  readonly failures: number
  /** of the last failure, for an operator */
  readonly lastFailure: string | undefined
}

export type OnHealth = (health: SubscriptionHealth) => void

export interface Health {
  readonly tell: (change: Partial<SubscriptionHealth>) => void
  readonly now: () => SubscriptionHealth
}

export const createHealth = (position: Position | undefined, onHealth: OnHealth | undefined): Health => {
  let now: SubscriptionHealth = { state: 'connecting', position, lag: undefined, failures: 0, lastFailure: undefined }
  return {
    tell: (change) => {
      now = { ...now, ...change }
      onHealth?.(now)
    },
    now: () => now,
  }
}
