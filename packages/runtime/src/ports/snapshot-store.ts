/** Folded states of streams, kept to save time. Never needed for correctness: losing all of them changes no answer. */
import type { Revision, StreamName } from '@lovebank/core'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CallOptions, WriteOptions } from './event-store.ts'
import type { StoreError } from './store-error.ts'

/** The state of one stream after one of its events. */
export interface Snapshot {
  readonly stream: StreamName
  /** of the last event that `state` contains */
  readonly revision: Revision
  /** a digest of the codecs and of the fold's version; another one and the snapshot is not used */
  readonly schema: string
  /** JSON text of the state */
  readonly state: string
}

/** One for each stream; what is not there is `undefined`, and never an error. */
export interface SnapshotStore {
  readonly loadSnapshot: (stream: StreamName, options?: CallOptions) => TaskEither<StoreError, Snapshot | undefined>
  /** Keeps the newest of a stream. */
  readonly saveSnapshot: (snapshot: Snapshot, options?: WriteOptions) => TaskEither<StoreError, void>
}
