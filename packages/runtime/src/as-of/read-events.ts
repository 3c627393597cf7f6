/** Reads parts of one account's stream, decoded: a few events from a revision on, or back from one. */
import { type DomainEvent, decodeRecorded, type RecordedEvent, type Revision, type StreamName } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { readFailed, type StoreFailed, type StreamUnreadable, streamUnreadable } from '../execute/command-error.ts'
import type { CallOptions, EventStore, ReadStreamOptions } from '../ports/event-store.ts'

export type Recorded = RecordedEvent<DomainEvent>
export type ReadError = StoreFailed | StreamUnreadable
export type Read = Either<ReadError, ReadonlyArray<Recorded>>

/** `from` absent: the last event of the stream. */
export interface Part extends Pick<ReadStreamOptions, 'direction'> {
  readonly from?: number | undefined
  readonly limit: number
}

export type ReadPart = (part: Part) => Promise<Read>

export const partsOf =
  (store: EventStore, stream: StreamName, options: CallOptions): ReadPart =>
  async ({ from, limit, direction }) => {
    const events: Array<Recorded> = []
    const asked = { ...options, from: from as Revision | undefined, limit, pageSize: limit, direction }
    for await (const page of store.readStream(stream, asked)) {
      if (page._tag === 'Left') return left(readFailed(page.left))
      for (const stored of page.right.events) {
        const recorded = decodeRecorded(stored)
        if (recorded._tag === 'Left') return left(streamUnreadable(recorded.left))
        events.push(recorded.right)
      }
    }
    return right(events)
  }
