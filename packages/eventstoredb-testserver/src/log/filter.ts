/** Which records of the whole log a reader asked for. */
import type { LogRecord } from './record.ts'

export interface Filter {
  readonly on: 'stream' | 'type'
  /** one of them is the beginning; with a regex there are none */
  readonly prefixes: ReadonlyArray<string>
  /** unanchored */
  readonly regex: string | undefined
  /** how many records are considered at a time */
  readonly window: number
  /** a checkpoint after so many windows */
  readonly checkpointIntervalMultiplier: number
}

export const passes = (filter: Filter | undefined): ((record: LogRecord) => boolean) => {
  if (filter === undefined) return () => true
  const textOf = (record: LogRecord): string => (filter.on === 'stream' ? record.stream : record.type)
  if (filter.regex !== undefined) {
    const regex = new RegExp(filter.regex, 'u')
    return (record) => regex.test(textOf(record))
  }
  return (record) => filter.prefixes.some((prefix) => textOf(record).startsWith(prefix))
}
