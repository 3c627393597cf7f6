/** How far a reader of the log is. */
import type { Position } from '@lovebank/core'

/** Told after every batch, for whoever watches a read model being built. */
export interface Progress {
  readonly name: string
  /** of the last event taken in; undefined before the first */
  readonly position: Position | undefined
  /** taken in during this run */
  readonly events: number
  readonly eventsPerSecond: number
  /** no further events lay in the store: there is no lag */
  readonly isLive: boolean
}
