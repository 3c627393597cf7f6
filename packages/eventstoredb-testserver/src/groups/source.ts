/** Where a group's events come from: a stream, or the whole log through a filter. */
import { passes } from '../log/filter.ts'
import type { Log } from '../log/log.ts'
import { indexAt, isShownInAll } from '../log/read-all.ts'
import type { LogRecord } from '../log/record.ts'
import type { GroupSettings } from './settings.ts'

export interface Source {
  readonly firstIndex: number
  /** index of the last record that there is, whether asked for or not; -1: none */
  readonly lastIndex: () => number
  /** undefined: there is nothing yet at this index */
  readonly at: (index: number) => LogRecord | undefined
  readonly isAskedFor: (record: LogRecord) => boolean
}

/** A group begins with the very event that it was told to begin at. */
const firstIndexOf = (log: Log, { from, stream }: GroupSettings, records: ReadonlyArray<LogRecord>): number => {
  switch (from.kind) {
    case 'start':
      return 0
    case 'end':
      return records.length
    case 'at':
      return stream === undefined ? indexAt(log.all, from.at) : from.at
  }
}

export const openSource = (log: Log, settings: GroupSettings): Source => {
  const { stream, filter } = settings
  const records = (): ReadonlyArray<LogRecord> => (stream === undefined ? log.all : log.recordsOf(stream))
  const passesFilter = passes(filter)
  return {
    firstIndex: firstIndexOf(log, settings, records()),
    lastIndex: () => records().length - 1,
    at: (index) => records()[index],
    isAskedFor: (record) => (stream !== undefined || isShownInAll(record)) && passesFilter(record),
  }
}
