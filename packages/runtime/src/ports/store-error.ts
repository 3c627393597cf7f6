/** What can go wrong behind a store port: one closed union. Each says what happened and what to do. */
import type { Position, Revision, StreamName } from '@lovebank/core'

/** The version of a stream: it has none, or its last event stands at a revision. */
export type StreamVersion = { readonly kind: 'no-stream' } | { readonly kind: 'at'; readonly revision: Revision }

interface Described {
  /** what happened and what to do, for a log or an operator; holds no personal data */
  readonly message: string
}

/** Somebody else wrote to the stream first: read on from `actual`, decide again. */
export interface Conflict extends Described {
  readonly tag: 'Conflict'
  readonly stream: StreamName
  readonly actual: StreamVersion
}

/** An event, a batch or a page is larger than the stated limit; nothing was written. */
export interface TooLarge extends Described {
  readonly tag: 'TooLarge'
  readonly limit: number
  readonly actual: number
}

/** The arguments break the port's contract; nothing was written. */
export interface InvalidRequest extends Described {
  readonly tag: 'InvalidRequest'
}

/** Too many calls wait already: try again later. */
export interface Overloaded extends Described {
  readonly tag: 'Overloaded'
}

/** The call took longer than its `timeoutMillis`. */
export interface DeadlineExceeded extends Described {
  readonly tag: 'DeadlineExceeded'
  /** an append whose outcome is not known; repeating it with the same event ids is safe */
  readonly isOutcomeUnknown: boolean
}

/** The caller's signal stopped it. */
export interface Aborted extends Described {
  readonly tag: 'Aborted'
  readonly isOutcomeUnknown: boolean
}

/** It was closed before; open it again. */
export interface StoreClosed extends Described {
  readonly tag: 'StoreClosed'
}

/** Cannot be reached now; another try may help. */
export interface Unavailable extends Described {
  readonly tag: 'Unavailable'
  readonly isOutcomeUnknown: boolean
}

/** No room for it; nothing was written, and reading goes on. */
export interface DiskFull extends Described {
  readonly tag: 'DiskFull'
}

/** Opened to be read, or the file may not be written; nothing was. */
export interface ReadOnlyStore extends Described {
  readonly tag: 'ReadOnlyStore'
}

/** Another process writes to this store. */
export interface StoreLocked extends Described {
  readonly tag: 'StoreLocked'
}

/** There is something at that place, but not a Love Bank store. */
export interface NotAStore extends Described {
  readonly tag: 'NotAStore'
}

/** Written by a newer version of the software. */
export interface StoreTooNew extends Described {
  readonly tag: 'StoreTooNew'
}

/** What lies in the store cannot be what was written. */
export interface CorruptStore extends Described {
  readonly tag: 'CorruptStore'
  readonly position?: Position | undefined
}

/** To be switched over by `tag`. Where `isOutcomeUnknown` is true, only a repeat tells what came of it. */
export type StoreError =
  | Conflict
  | TooLarge
  | InvalidRequest
  | Overloaded
  | DeadlineExceeded
  | Aborted
  | StoreClosed
  | Unavailable
  | DiskFull
  | ReadOnlyStore
  | StoreLocked
  | NotAStore
  | StoreTooNew
  | CorruptStore
