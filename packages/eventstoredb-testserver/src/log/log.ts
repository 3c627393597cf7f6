/** The log in memory with the server's semantics: streams, metastreams, soft deletes and tombstones. Knows no wire. */
import { randomUUID } from 'node:crypto'
import { checkCommit, type StreamAtCommit } from './check-commit.ts'
import { type AppendAnswer, type Expected, meets, wrongVersion } from './expected.ts'
import type { IdCache } from './id-cache.ts'
import { type LogRecord, METADATA_TYPE, metastreamOf, type ProposedEvent, TOMBSTONE_TYPE } from './record.ts'
import { createRecords, type RecordsOptions } from './records.ts'
import { isSoftDeleted, metadataOf, SOFT_DELETED_METADATA, type StreamMetadata } from './stream-metadata.ts'

export interface LogOptions extends RecordsOptions {
  /** the most bytes of data that one append may carry */
  readonly maxAppendBytes: number
}

export interface Log {
  readonly append: (stream: string, expected: Expected, events: ReadonlyArray<ProposedEvent>) => AppendAnswer
  readonly softDelete: (stream: string, expected: Expected) => AppendAnswer
  /** Hides what stands below a revision. */
  readonly truncate: (stream: string, before: number) => void
  readonly tombstone: (stream: string, expected: Expected) => AppendAnswer
  /** Every record that a stream ever had, hidden or not. */
  readonly recordsOf: (stream: string) => ReadonlyArray<LogRecord>
  readonly metadataOf: (stream: string) => StreamMetadata
  readonly isTombstoned: (stream: string) => boolean
  readonly all: ReadonlyArray<LogRecord>
  readonly now: () => number
  /** Calls back after each append, until the function that it gives is called. */
  readonly onAppended: (listener: () => void) => () => void
  /** The memory of event ids, which a real server loses at will. */
  readonly ids: IdCache
}

const textEvent = (type: string, text: string): ProposedEvent => ({
  id: randomUUID(),
  type,
  isJson: true,
  data: Buffer.from(text),
  metadata: Buffer.alloc(0),
})

export const createLog = (options: LogOptions, recovered: ReadonlyArray<LogRecord> = []): Log => {
  const records = createRecords(options)
  const recordsOf = records.ofStream

  const metadata = (stream: string): StreamMetadata => metadataOf(stream, recordsOf(metastreamOf(stream)))

  const isTombstoned = (stream: string): boolean => recordsOf(stream).at(-1)?.type === TOMBSTONE_TYPE

  const write = (stream: string, events: ReadonlyArray<ProposedEvent>): AppendAnswer => {
    const last = records.write(stream, events)
    return { tag: 'appended', revision: last?.revision ?? -1, position: last?.position }
  }

  const say = (stream: string, text: string): AppendAnswer =>
    write(metastreamOf(stream), [textEvent(METADATA_TYPE, text)])

  const atCommit = (name: string): StreamAtCommit => ({
    name,
    records: recordsOf(name),
    isTombstoned: isTombstoned(name),
    isSoftDeleted: isSoftDeleted(metadata(name)),
    hasMetastream: recordsOf(metastreamOf(name)).length > 0,
  })

  const truncate: Log['truncate'] = (stream, before) => void say(stream, JSON.stringify({ $tb: before }))

  const append: Log['append'] = (stream, expected, events) => {
    const current = recordsOf(stream).length - 1
    const bytes = events.reduce((sum, { data }) => sum + data.length, 0)
    if (bytes > options.maxAppendBytes) return { tag: 'too-large', limit: options.maxAppendBytes }
    const at = atCommit(stream)
    const verdict = checkCommit(at, expected, events, records.ids)
    switch (verdict.tag) {
      case 'repeat':
        return { tag: 'appended', revision: verdict.revision, position: verdict.position }
      case 'wrong-version':
        return wrongVersion(expected, current)
      case 'stream-deleted':
        return { tag: 'stream-deleted' }
      case 'write':
        if (events.length === 0) return { tag: 'appended', revision: current, position: undefined }
        // What is written again after a soft delete shows itself, and nothing that was there before.
        if (at.isSoftDeleted) truncate(stream, current + 1)
        return write(stream, events)
    }
  }

  /** A delete writes nothing to the stream itself, but asks the same of its revision as an append. */
  const checkedForDelete = (stream: string, expected: Expected, mayBeMissing: boolean): AppendAnswer | undefined => {
    if (isTombstoned(stream)) return { tag: 'stream-deleted' }
    const current = recordsOf(stream).length - 1
    const isMet = meets(expected, current) && (mayBeMissing || current >= 0)
    return isMet ? undefined : wrongVersion(expected, current)
  }

  const softDelete: Log['softDelete'] = (stream, expected) =>
    checkedForDelete(stream, expected, false) ?? say(stream, SOFT_DELETED_METADATA)

  const tombstone: Log['tombstone'] = (stream, expected) =>
    checkedForDelete(stream, expected, true) ?? write(stream, [textEvent(TOMBSTONE_TYPE, '')])

  if (recovered.length > 0) records.recover(recovered)
  else seed(append)

  const { all, ids, onWritten: onAppended } = records
  const { now } = options
  const writing = { append, softDelete, truncate, tombstone }
  return { ...writing, recordsOf, metadataOf: metadata, isTombstoned, all, now, onAppended, ids }
}

/** A real server has events of its own before anybody writes: nobody may take the log for empty. */
const seed = (append: Log['append']): void => {
  for (const user of ['admin', 'ops']) {
    append(`$user-${user}`, { kind: 'any' }, [textEvent('$UserCreated', JSON.stringify({ loginName: user }))])
  }
  append('$users', { kind: 'any' }, [textEvent('$User', '"admin"')])
}
