/** The records themselves: by stream and in order, each at its place, kept before anybody sees them. */
import { createIdCache, type IdCache } from './id-cache.ts'
import { type LogRecord, type ProposedEvent, sizeOf } from './record.ts'

export interface RecordsOptions {
  /** milliseconds since 1970 */
  readonly now: () => number
  /** called with the records of one append, all together, before it is acknowledged */
  readonly persist: (records: ReadonlyArray<LogRecord>) => void
}

export interface Records {
  readonly all: ReadonlyArray<LogRecord>
  /** Every record that a stream ever had, hidden or not. */
  readonly ofStream: (stream: string) => ReadonlyArray<LogRecord>
  /** Writes at the tip of a stream, whatever stands there, and tells whoever listens. */
  readonly write: (stream: string, events: ReadonlyArray<ProposedEvent>) => LogRecord | undefined
  /** Takes back what was kept before. */
  readonly recover: (recovered: ReadonlyArray<LogRecord>) => void
  readonly onWritten: (listener: () => void) => () => void
  readonly ids: IdCache
}

const NO_RECORDS: ReadonlyArray<LogRecord> = []

export const createRecords = (options: RecordsOptions): Records => {
  const streams = new Map<string, Array<LogRecord>>()
  const all: Array<LogRecord> = []
  const listeners = new Set<() => void>()
  const ids = createIdCache()
  let tail = 0

  const ofStream = (stream: string): ReadonlyArray<LogRecord> => streams.get(stream) ?? NO_RECORDS

  const keep = (record: LogRecord): void => {
    const records = streams.get(record.stream)
    if (records === undefined) streams.set(record.stream, [record])
    else records.push(record)
    all.push(record)
    ids.remember(record.id, record)
    tail = record.position + sizeOf(record, record.stream)
  }

  const placed = (stream: string, events: ReadonlyArray<ProposedEvent>): ReadonlyArray<LogRecord> => {
    const created = options.now()
    let revision = ofStream(stream).length
    let position = tail
    return events.map((event) => {
      const record = { ...event, stream, revision, position, created }
      revision += 1
      position += sizeOf(event, stream)
      return record
    })
  }

  return {
    all,
    ofStream,
    write: (stream, events) => {
      const records = placed(stream, events)
      options.persist(records)
      for (const record of records) keep(record)
      for (const listener of [...listeners]) listener()
      return records.at(-1)
    },
    recover: (recovered) => {
      for (const record of recovered) keep(record)
    },
    onWritten: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ids,
  }
}
