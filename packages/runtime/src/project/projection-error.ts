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

export interface ProjectionStoreFailed {
  readonly tag: 'ProjectionStoreFailed'
  readonly projection: string
  readonly error: StoreError
  readonly message: string
}

export type ProjectionError = ProjectionStopped | ProjectionStoreFailed
