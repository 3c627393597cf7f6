/** An append as it came in, checked against the limits of the port and turned into the text that will be stored: alike for every store. */
import { EventId, Revision, StreamName } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import {
  type AppendRequest,
  type ExpectedVersion,
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  type NewEvent,
} from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { isObject, jsonOf } from './exact-json.ts'
import { invalidRequest, tooLarge } from './store-errors.ts'

export interface EventText {
  readonly eventId: EventId
  readonly type: string
  readonly data: string
  readonly metadata: string
}

export interface CheckedAppend {
  readonly stream: StreamName
  readonly expected: ExpectedVersion
  readonly events: ReadonlyArray<EventText>
  /** of all texts together, in UTF-16 units: what the append takes while it waits */
  readonly size: number
}

/** No UTF-16 unit takes more bytes than this in UTF-8. */
const MOST_BYTES_PER_UNIT = 3

const BYTES_PER_TYPE_UNIT = 2

/** Counted only where it may matter; else the number of units, which is not more. */
const bytesOf = (data: string, metadata: string, most: number): number =>
  (data.length + metadata.length) * MOST_BYTES_PER_UNIT <= most
    ? data.length + metadata.length
    : Buffer.byteLength(data) + Buffer.byteLength(metadata)

const checkEvent = (event: NewEvent, addedBytes: number): Either<StoreError, EventText> => {
  const { eventId, type } = event
  if (!EventId.is(eventId)) return left(invalidRequest('An event id is not a UUID'))
  if (!isObject(event.data) || !isObject(event.metadata))
    return left(invalidRequest(`An event of type ${type} needs data and metadata, each an object`))
  if (!('type' in event.data) || event.data.type !== type)
    return left(invalidRequest(`An event says type ${type}, its data another`))
  const data = jsonOf(event.data)
  const metadata = jsonOf(event.metadata)
  if (data === undefined || metadata === undefined)
    return left(invalidRequest(`An event of type ${type} holds what JSON cannot: write large numbers as text`))
  const bytes = bytesOf(data, metadata, MAX_EVENT_BYTES) - addedBytes
  if (bytes > MAX_EVENT_BYTES) return left(tooLarge('Bytes of one event', MAX_EVENT_BYTES, bytes))
  return right({ eventId, type, data, metadata })
}

const badBatch = ({ stream, expected, events }: AppendRequest): StoreError | undefined => {
  if (!StreamName.is(stream)) return invalidRequest('That is not the name of a stream')
  if (expected.kind === 'at' && !Revision.is(expected.revision))
    return invalidRequest('An expected revision is a whole number, zero or more')
  if (events.length === 0) return invalidRequest('An append needs at least one event')
  if (events.length > MAX_EVENTS_PER_APPEND)
    return tooLarge('Events of one append', MAX_EVENTS_PER_APPEND, events.length)
  const isRepeated = events.length > 1 && new Set(events.map((event) => event.eventId)).size < events.length
  return isRepeated ? invalidRequest('An event id stands twice in one append') : undefined
}

/** Of the whole append, as a server counts that has a limit: JSON, and every type twice. */
const tooManyBytes = (events: ReadonlyArray<EventText>, size: number): StoreError | undefined => {
  const types = events.reduce((sum, { type }) => sum + BYTES_PER_TYPE_UNIT * type.length, 0)
  if (size * MOST_BYTES_PER_UNIT + types <= MAX_APPEND_BYTES) return undefined
  const bytes = events.reduce((sum, { data, metadata }) => sum + bytesOf(data, metadata, 0), types)
  return bytes > MAX_APPEND_BYTES ? tooLarge('Bytes of one append', MAX_APPEND_BYTES, bytes) : undefined
}

/**
 * Everything that can be said about an append without looking into the store. `addedBytesOf`: what the adapter itself has put into
 * an event already. It does not count against what an event may have, so that what one store took every store takes.
 */
export const checkAppend = (
  request: AppendRequest,
  addedBytesOf: (event: NewEvent) => number = () => 0,
): Either<StoreError, CheckedAppend> => {
  const bad = badBatch(request)
  if (bad !== undefined) return left(bad)
  const events: Array<EventText> = []
  let size = 0
  for (const event of request.events) {
    const text = checkEvent(event, addedBytesOf(event))
    if (isLeft(text)) return text
    events.push(text.right)
    size += text.right.data.length + text.right.metadata.length
  }
  const tooMany = tooManyBytes(events, size)
  if (tooMany !== undefined) return left(tooMany)
  return right({ stream: request.stream, expected: request.expected, events, size })
}
