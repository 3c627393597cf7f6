/** How a rebuild goes on and ends, state by state, for a program; `tellRebuild` makes a line of it for a person. */
import type { Position } from '@lovebank/core'
import type { Comparison } from './comparison.ts'
import type { Generation } from './generation.ts'
import type { RebuildError } from './rebuild-error.ts'

/** The head of the log is being read: up to there it will be built. */
export interface Capturing {
  readonly tag: 'capturing'
}

export interface Building {
  readonly tag: 'building'
  readonly generation: Generation
  /** taken in by this run */
  readonly events: number
  readonly eventsPerSecond: number
  /** done, of `upTo`, in positions of the log, which may have gaps */
  readonly position: Position | undefined
  readonly upTo: Position
  /** 0 to 1 */
  readonly portion: number
  /** as it goes now; undefined while that cannot be told */
  readonly secondsLeft: number | undefined
}

/** What was written meanwhile is being taken in. */
export interface CatchingUp {
  readonly tag: 'catchingUp'
  readonly position: Position | undefined
  readonly head: Position | undefined
  /** positions between the two */
  readonly lag: number
}

export interface Comparing {
  readonly tag: 'comparing'
  /** rows */
  readonly compared: number
  readonly differing: number
}

/** The new generation serves, and `before` is kept for a roll-back. */
export interface Switched {
  readonly tag: 'switched'
  readonly generation: Generation
  readonly before: Generation
  readonly position: Position | undefined
  /** taken in by this run */
  readonly events: number
  readonly comparison: Comparison
}

/** This version serves and has everything: nothing was done. */
export interface AlreadyCurrent {
  readonly tag: 'alreadyCurrent'
  readonly generation: Generation
  readonly position: Position | undefined
}

/** A good end. */
export type Rebuilt = Switched | AlreadyCurrent

/** To be switched over by `tag`; the last one of a run is a good end, or tells why there is none. */
export type RebuildState =
  | Capturing
  | Building
  | CatchingUp
  | Comparing
  | Rebuilt
  | { readonly tag: 'differs'; readonly comparison: Comparison }
  | { readonly tag: 'cancelled'; readonly isKept: boolean }
  | { readonly tag: 'failed'; readonly error: RebuildError }

/** How an end without a switch is told as a state. */
export const stateOfError = (error: RebuildError): RebuildState => {
  switch (error.tag) {
    case 'Differs':
      return { tag: 'differs', comparison: error.comparison }
    case 'Cancelled':
      return { tag: 'cancelled', isKept: error.isKept }
    case 'ProjectionStopped':
    case 'ProjectionStoreFailed':
    case 'BeingRebuilt':
    case 'ErasedMeanwhile':
      return { tag: 'failed', error }
  }
}
