/** Where readers of the log keep how far they are, together with what they made of it. */
import type { Position } from '@lovebank/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CallOptions, WriteOptions } from './event-store.ts'
import type { StoreError } from './store-error.ts'

/** A reader's place and state, saved in one step. */
export interface Checkpoint {
  /** which projection or policy, in which version, for which tenant: `hetoudian/balances@3-x1Yz…` */
  readonly name: string
  /** of the last event that `state` contains; undefined before the first */
  readonly position: Position | undefined
  /** JSON text of the reader's state */
  readonly state: string
}

/** One place for each name; what is not there is `undefined`, and never an error. */
export interface CheckpointStore {
  readonly loadCheckpoint: (name: string, options?: CallOptions) => TaskEither<StoreError, Checkpoint | undefined>
  /** State and position together or neither. Refuses with `Conflict`-like `InvalidRequest` to go back to an earlier position. */
  readonly saveCheckpoint: (checkpoint: Checkpoint, options?: WriteOptions) => TaskEither<StoreError, void>
  readonly deleteCheckpoint: (name: string, options?: CallOptions) => TaskEither<StoreError, void>
}
