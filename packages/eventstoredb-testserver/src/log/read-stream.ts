/** One page of one stream, with what its metadata hides left out. */
import type { Log } from './log.ts'
import type { LogRecord } from './record.ts'
import { firstVisible, isSoftDeleted, isYoungEnough } from './stream-metadata.ts'

export type Direction = 'forward' | 'backward'

export type From = { readonly kind: 'start' } | { readonly kind: 'end' } | { readonly kind: 'at'; readonly at: number }

export interface StreamSlice {
  readonly tag: 'records' | 'not-found' | 'stream-deleted'
  readonly records: ReadonlyArray<LogRecord>
}

const NOT_FOUND: StreamSlice = { tag: 'not-found', records: [] }
const DELETED: StreamSlice = { tag: 'stream-deleted', records: [] }

const firstOf = (from: From, direction: Direction, last: number): number => {
  switch (from.kind) {
    case 'start':
      return 0
    case 'end':
      return direction === 'backward' ? last : last + 1
    case 'at':
      return from.at
  }
}

/** Inclusive; beyond the last event forwards it is empty, backwards it begins with the last. */
export const readStream = (log: Log, stream: string, from: From, direction: Direction, count: number): StreamSlice => {
  if (log.isTombstoned(stream)) return DELETED
  const all = log.recordsOf(stream)
  const metadata = log.metadataOf(stream)
  if (all.length === 0 || isSoftDeleted(metadata)) return NOT_FOUND
  const last = all.length - 1
  const lowest = firstVisible(metadata, last)
  const step = direction === 'forward' ? 1 : -1
  const first = firstOf(from, direction, last)
  const records: Array<LogRecord> = []
  const begin = direction === 'forward' ? Math.max(first, lowest) : Math.min(first, last)
  for (let at = begin; at >= lowest && at <= last && records.length < count; at += step) {
    const record = all[at]
    if (record !== undefined && isYoungEnough(metadata, record, log.now())) records.push(record)
  }
  return { tag: 'records', records }
}
