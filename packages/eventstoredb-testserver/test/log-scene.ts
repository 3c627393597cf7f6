/** A log with nothing around it, and events to put into it. */
import { createLog, type Log, type LogOptions } from '../src/log/log.ts'
import type { LogRecord, ProposedEvent } from '../src/log/record.ts'

const ONE_MEBIBYTE = 1_048_576

export const freshLog = (options: Partial<LogOptions> = {}, recovered: ReadonlyArray<LogRecord> = []): Log =>
  createLog({ now: () => 0, maxAppendBytes: ONE_MEBIBYTE, persist: () => undefined, ...options }, recovered)

/** An event whose id is the letter that names it. */
export const event = (letter: string, text = '{}', type = 'Happened'): ProposedEvent => ({
  id: letter,
  type,
  isJson: true,
  data: Buffer.from(text),
  metadata: Buffer.alloc(0),
})

/** One event a letter. */
export const events = (word: string): ReadonlyArray<ProposedEvent> => [...word].map((letter) => event(letter))

/** The letters of a stream's events, hidden or not. */
export const wordOf = (records: ReadonlyArray<LogRecord>): string => records.map(({ id }) => id).join('')

/** What a metastream is told. */
export const setMetadata = (log: Log, stream: string, metadata: object): void => {
  log.append(`$$${stream}`, { kind: 'any' }, [event(`m${Math.random()}`, JSON.stringify(metadata), '$metadata')])
}
