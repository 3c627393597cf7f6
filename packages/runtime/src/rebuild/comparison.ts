/** What came of laying a new generation beside the one that serves. */
import type { Position, Revision, StreamName } from '@lovebank/core'

/** Where an event stands. */
export interface EventPlace {
  readonly position: Position
  readonly stream: StreamName
  readonly revision: Revision
  readonly type: string
}

/** The first event at which a row became another one than it is in the serving generation. */
export type FirstDifference =
  /** `why`: the two folds make different things of it; or the serving row is what the log made of it up to this event, and not after */
  | { readonly tag: 'AtEvent'; readonly event: EventPlace; readonly why: 'folds differ' | 'not taken in' }
  /** at no event was the row what it is in the serving generation; `event` is the first that touched it */
  | { readonly tag: 'NeverSo'; readonly event: EventPlace | undefined }
  /** folded once more, it came to something else again */
  | { readonly tag: 'NotDeterministic' }

/** A row that is not the same. Its texts may hold personal data. */
export interface Difference {
  /** empty for a field of the state that is no table */
  readonly table: string
  readonly key: string
  /** canonical JSON; undefined: there is no such row */
  readonly serving: string | undefined
  readonly rebuilt: string | undefined
  /** absent where it was not looked for */
  readonly first?: FirstDifference | undefined
}

/** One side: how many rows, and a checksum of all of them, whatever their order. */
export interface Side {
  readonly entries: number
  readonly checksum: string
  readonly position: Position | undefined
}

/** To be switched over by `tag`. */
export type Comparison =
  /** both at the same position, row by row */
  | {
      readonly tag: 'Compared'
      /** what served is of another version, whose fold was given */
      readonly isExpected: boolean
      readonly serving: Side
      readonly rebuilt: Side
      /** all rows that are not the same */
      readonly differing: number
      /** the first of them, in the order of table and key */
      readonly differences: ReadonlyArray<Difference>
    }
  /** the version was raised, so differences are expected; laid beside each other is what has the same shape, each as far as it is */
  | {
      readonly tag: 'VersionRaised'
      readonly before: string
      readonly serving: Side
      readonly rebuilt: Side
      /** of the rows in tables that both have, with the same fields */
      readonly differing: number
      readonly differences: ReadonlyArray<Difference>
      /** rows that are in one of them only, or have other fields */
      readonly ofOtherShape: number
    }
  /** there was nothing to compare with, and why */
  | { readonly tag: 'NotCompared'; readonly rebuilt: Side; readonly why: string }
