/** What the adapter asks of a server, in its own words: the file that speaks with the vendor's client answers in them. */

export interface WireEvent {
  readonly id: string
  readonly type: string
  readonly stream: string
  readonly revision: number
  /** in bytes from the log's beginning; undefined: beyond what a number holds exactly */
  readonly position: number | undefined
  /** milliseconds since 1970 */
  readonly created: number
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export type WireExpected = 'any' | 'no-stream' | 'exists' | number

export interface WireProposal {
  readonly id: string
  readonly type: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export interface WireAppend {
  readonly stream: string
  readonly expected: WireExpected
  readonly events: ReadonlyArray<WireProposal>
}

/** What the server said no with, or that it could not be asked. */
export interface WireFailure {
  readonly tag: 'failed'
  readonly reason:
    | 'unavailable'
    | 'deadline'
    | 'not-leader'
    | 'access-denied'
    | 'stream-deleted'
    | 'too-large'
    | 'bad-position'
    /** the server says no more than that something is wrong, as it does to a place that it never gave out */
    | 'perhaps-bad-position'
    | 'cancelled'
    | 'unknown'
  /** the request may have reached the server */
  readonly wasSent: boolean
  /** of the status of gRPC, for an operator; never anything that was sent */
  readonly words: string
}

export type WireAppendAnswer =
  | { readonly tag: 'appended'; readonly revision: number; readonly position: number | undefined }
  /** `current` -1: the stream has no events */
  | { readonly tag: 'wrong-version'; readonly current: number }
  | WireFailure

export interface WireRead {
  /** of one stream, or of the streams with this beginning */
  readonly of: { readonly stream: string } | { readonly prefix: string } | 'all'
  /** a revision or a position, inclusive, but exclusive in a subscription; absent: the first, backwards the last */
  readonly from?: number | undefined
  readonly isBackward?: boolean | undefined
  readonly count?: number | undefined
  readonly isSubscription?: boolean | undefined
  /** must know all that was acknowledged, as reads of one stream do anyway; absent: the preferred node may lag behind */
  readonly isCurrent?: boolean | undefined
}

export type WireMessage =
  | { readonly tag: 'event'; readonly event: WireEvent }
  /** a link whose target is gone */
  | { readonly tag: 'dangling' }
  | { readonly tag: 'not-found' }
  | { readonly tag: 'confirmed' }
  | { readonly tag: 'caught-up' }
  | { readonly tag: 'checkpoint'; readonly position: bigint }

export interface WireEnded {
  readonly tag: 'ended'
}

export type WireEnd = WireEnded | WireFailure

/** A read under way. Messages wait here in small number; the server is held back while they do. */
export interface WireReading<Message = WireMessage, Failure = WireFailure> {
  /** Resolves where `next` has something to give. Who waits no longer has taken nothing; of several, the last is told. */
  readonly ready: () => Promise<void>
  /** Some messages, at least one; or the end, after all messages. Waits for them; what it gives will not come again. */
  readonly next: (most: number) => Promise<ReadonlyArray<Message> | WireEnded | Failure>
  /** Whether messages lie here already. */
  readonly hasWaiting: () => boolean
  /** Lets go of the call at the server; again is fine. `isSilent`: and of the node, where it has not answered for long. */
  readonly cancel: (isSilent?: boolean) => void
}

export interface Wire {
  /** `millis`: how long the server has; an answer or a failure comes within it, whatever the server does. */
  readonly append: (append: WireAppend, millis: number) => Promise<WireAppendAnswer>
  readonly read: (read: WireRead) => WireReading
  readonly close: () => Promise<void>
}
