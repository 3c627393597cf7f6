/** What can end a projection, as values. */
import type { BadEvent } from '@lovebank/core'
import type { StoreError } from '../ports/store-error.ts'

/** An event that cannot be read stops the projection: its place and what is wrong stand in `badEvent`. */
export interface ProjectionStopped {
  readonly tag: 'ProjectionStopped'
  readonly projection: string
  readonly badEvent: BadEvent
  readonly message: string
}

/** The store failed; what was taken in before is kept, and the next try goes on from there. */
export interface ProjectionStoreFailed {
  readonly tag: 'ProjectionStoreFailed'
  readonly projection: string
  readonly error: StoreError
  readonly message: string
}

/** To be switched over by `tag`. */
export type ProjectionError = ProjectionStopped | ProjectionStoreFailed
