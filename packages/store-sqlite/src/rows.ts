/** Rows as the driver gives them, and the events they must be: checked against their checksum before anybody sees them. */
import { type EpochMillis, type EventId, type Instant, instantAt, type Position, type Revision } from '@lovebank/core'
import type { StoredEvent, StoreError } from '@lovebank/runtime'
import { eventChecksum } from './checksum.ts'
import { corruptStore } from './errors.ts'
import type { Streams } from './streams.ts'

/** The columns of every read of events, in the order of `EventRow`. */
export const EVENT_COLUMNS = 'position, stream, revision, event_id, type, recorded_at, data, metadata, checksum'

export type EventRow = readonly [
  position: number,
  stream: number,
  revision: number,
  eventId: string,
  type: string,
  recordedAtMillis: number,
  data: string,
  metadata: string,
  checksum: number,
]

/** What a page of rows holds: the events up to the first damaged one, and what is wrong with that. */
export interface ReadRows {
  readonly events: ReadonlyArray<StoredEvent>
  readonly failure: StoreError | undefined
}

/** Turns rows into events. Keeps the last instant, as neighbours were mostly recorded in the same millisecond. */
export type RowReader = (rows: ReadonlyArray<EventRow>) => ReadRows

type InstantOf = (millis: number) => Instant

const instantMemo = (): InstantOf => {
  let lastMillis = 0
  let last = instantAt(0 as EpochMillis)
  return (millis) => {
    if (millis !== lastMillis) {
      last = instantAt(millis as EpochMillis)
      lastMillis = millis
    }
    return last
  }
}

const damaged = (position: number, what: string): StoreError =>
  corruptStore(`The event at position ${position} ${what}`, position as Position)

const eventOf = (row: EventRow, streams: Streams, instantOf: InstantOf): StoredEvent | StoreError => {
  const [position, streamId, revision, eventId, type, recordedAtMillis, data, metadata, checksum] = row
  const stream = streams.nameOf(streamId)
  if (stream === undefined) return damaged(position, 'belongs to no stream')
  const actual = eventChecksum({ position, stream, revision, eventId, type, recordedAtMillis, data, metadata })
  if (actual !== checksum) return damaged(position, 'does not have the checksum it was written with')
  return {
    eventId: eventId as EventId,
    type,
    stream,
    revision: revision as Revision,
    position: position as Position,
    recordedAt: instantOf(recordedAtMillis),
    data: JSON.parse(data),
    metadata: JSON.parse(metadata),
  }
}

/** JSON cannot fail to parse here unless the checksum holds over text that never was JSON: then it is damage as well. */
const safeEventOf = (row: EventRow, streams: Streams, instantOf: InstantOf): StoredEvent | StoreError => {
  try {
    return eventOf(row, streams, instantOf)
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof TypeError) return damaged(row[0], 'does not hold JSON')
    throw thrown
  }
}

const streamOf = ([, stream]: EventRow): number => stream

export const rowReader = (streams: Streams): RowReader => {
  const instantOf = instantMemo()
  return (rows) => {
    streams.learn(rows.map(streamOf))
    const events: Array<StoredEvent> = []
    for (const row of rows) {
      const event = safeEventOf(row, streams, instantOf)
      if ('tag' in event) return { events, failure: event }
      events.push(event)
    }
    return { events, failure: undefined }
  }
}
