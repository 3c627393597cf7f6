/**
 * The port behind which events are kept. An adapter implements it and passes the store contract of `@lovebank/testkit`.
 * Nothing is thrown across it: results are `Either`s, every call takes a signal and keeps a deadline of its own.
 */
import type { EventId, Instant, Position, Revision, StreamName, TenantId } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from './store-error.ts'

/** JSON as it lies in the store. */
export type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json | undefined }

/** An event on its way into the store. */
export interface NewEvent {
  readonly eventId: EventId
  /** as in the catalogue; equals `data.type` */
  readonly type: string
  readonly data: object
  readonly metadata: object
}

/** An event as the store gives it back: parsed JSON, not yet decoded. */
export interface StoredEvent {
  readonly eventId: EventId
  readonly type: string
  readonly stream: StreamName
  /** 0, 1, 2 … in its stream, without a gap */
  readonly revision: Revision
  /** grows over the whole log, gaps allowed; the order in which every reader sees events */
  readonly position: Position
  readonly recordedAt: Instant
  readonly data: unknown
  readonly metadata: unknown
}

/** What the writer knows of the stream; the store appends only where it is still so. */
export type ExpectedVersion =
  | { readonly kind: 'any' }
  | { readonly kind: 'no-stream' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'at'; readonly revision: Revision }

/** Events for one stream, and what is expected of it. */
export interface AppendRequest {
  readonly stream: StreamName
  readonly expected: ExpectedVersion
  /** 1 to `MAX_EVENTS_PER_APPEND`; all of them become facts together or none does */
  readonly events: ReadonlyArray<NewEvent>
}

/** Where the events stand. */
export interface Appended {
  readonly firstRevision: Revision
  readonly lastRevision: Revision
  /** of the last event: a reader who has seen it has seen this append */
  readonly position: Position
  /** the very same events stood there already: nothing was written */
  readonly isRepeat: boolean
}

/** How long to wait; of an append that was stopped the outcome may be unknown, and a repeat is safe. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** milliseconds after which the call answers `DeadlineExceeded`; absent: the adapter's default */
  readonly timeoutMillis?: number | undefined
}

/** When a write answers. */
export interface WriteOptions extends CallOptions {
  /**
   * `now`, where absent: answered when it is durable. `soon`: answered as soon as it is a fact for every reader and writer of
   * this store, and durable within moments. What outlives a crash is always a beginning of the log, so nothing that rests on
   * lost events is kept. For work that is done again from what was kept: an import, the commands of policies, checkpoints.
   */
  readonly durability?: 'now' | 'soon' | undefined
}

/** From the oldest on, or from the newest back. */
export type Direction = 'forward' | 'backward'

/** Which part of a stream; without any, all of it from its first event. */
export interface ReadStreamOptions extends CallOptions {
  /** first revision to read, inclusive; absent: the first (forward) or the last (backward) */
  readonly from?: Revision | undefined
  readonly direction?: Direction | undefined
  /** events a page, at most; 1 to `MAX_PAGE_SIZE` */
  readonly pageSize?: number | undefined
  /** stop after so many events */
  readonly limit?: number | undefined
}

/** Which part of a tenant's log; without any, all of it from its first event. */
export interface ReadAllOptions extends CallOptions {
  /** forward: events after this position; backward: events before it. Exclusive. Absent: from the very start (or end) */
  readonly from?: Position | undefined
  readonly direction?: Direction | undefined
  readonly pageSize?: number | undefined
  readonly limit?: number | undefined
  /** only events of these types; the store leaves the others out before it makes anything of them. Absent: all */
  readonly types?: ReadonlyArray<string> | undefined
}

/** From where on, and until when. */
export interface SubscribeOptions {
  /** events after this position; absent: from the very first */
  readonly after?: Position | undefined
  readonly pageSize?: number | undefined
  /** only events of these types; absent: all */
  readonly types?: ReadonlyArray<string> | undefined
  /** ends the subscription; the iteration then finishes without an error */
  readonly signal: AbortSignal
}

/**
 * One page, full unless it is the last. Empty only at the end of a forward read of some types, where it tells that no more of
 * them came, and in a subscription.
 */
export interface Page {
  readonly events: ReadonlyArray<StoredEvent>
  /**
   * In what was read of a whole log: the position up to which, in the direction of the read, everything has been looked at, be it
   * that of the last event here or of one whose type was not asked for. A reader who goes on after it misses nothing.
   */
  readonly reached?: Position | undefined
}

/** A page of a subscription; empty only to say that it has caught up, or has come further where other types were written. */
export interface SubscriptionPage extends Page {
  /** no further events lay in the store when this page was read: the reader is live */
  readonly isLive: boolean
}

/** Pages in order; after a Left the iteration ends. Leaving the loop early releases what the read holds. */
export type Pages<P extends Page = Page> = AsyncIterable<Either<StoreError, P>>

/**
 * Guarantees, each a clause of the store contract:
 * - an append is atomic, and durable before it is acknowledged unless the caller asked for `soon`; of concurrent appends with the same expectation one wins;
 * - repeating an append with the same event ids and expectation `no-stream` or `at` writes nothing and answers as the first time;
 * - a stream's revisions have no gap; positions grow; a reader never sees an event before all earlier ones;
 * - a subscription gives every event after its position once, in order, through catching up and live;
 * - who asks for some types gets exactly the events of these, and is told by `reached` how far the log was looked through: at the
 *   end of a forward read and wherever a subscription is live, to the tenant's last event.
 */
export interface EventStore {
  readonly append: (request: AppendRequest, options?: WriteOptions) => TaskEither<StoreError, Appended>
  /** A stream that was never written gives no page. */
  readonly readStream: (stream: StreamName, options?: ReadStreamOptions) => Pages
  readonly readAll: (tenant: TenantId, options?: ReadAllOptions) => Pages
  readonly subscribe: (tenant: TenantId, options: SubscribeOptions) => Pages<SubscriptionPage>
  /** Resolves when everything that was answered before it is durable: what `soon` promised, now. */
  readonly flush: (options?: CallOptions) => TaskEither<StoreError, void>
  /** The position of the tenant's last event; undefined where there is none. */
  readonly head: (tenant: TenantId, options?: CallOptions) => TaskEither<StoreError, Position | undefined>
  /** Waits for what is under way, then lets go of everything. Calls after it answer `StoreClosed`. Closing again is fine. */
  readonly close: () => Promise<void>
}

/** A larger append answers `TooLarge`. */
export const MAX_EVENTS_PER_APPEND = 1_000

/** Events; a larger page answers `TooLarge`. */
export const MAX_PAGE_SIZE = 10_000

/** Events, where a read does not say. */
export const DEFAULT_PAGE_SIZE = 1_000
/** The most bytes of JSON, data and metadata together, that one event may have. */
export const MAX_EVENT_BYTES = 1_000_000
/**
 * The most bytes of one append: JSON of data and metadata of all its events, and two for each letter of their types. It is what
 * an EventStoreDB takes, so that a town can move there from any other store.
 */
export const MAX_APPEND_BYTES = 1_048_576
