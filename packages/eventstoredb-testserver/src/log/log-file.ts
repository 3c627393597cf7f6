/** Keeps the log on disk, one line an append, so that a killed server has every acknowledged append whole and no half of one. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { LogRecord } from './record.ts'

export interface LogFile {
  readonly recovered: ReadonlyArray<LogRecord>
  readonly persist: (records: ReadonlyArray<LogRecord>) => void
  readonly close: () => void
}

type StoredRecord = Omit<LogRecord, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string }

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

const toLine = (records: ReadonlyArray<LogRecord>): string =>
  `${JSON.stringify(records.map((record) => ({ ...record, data: toBase64(record.data), metadata: toBase64(record.metadata) })))}\n`

const ofLine = (line: string): ReadonlyArray<LogRecord> =>
  (JSON.parse(line) as ReadonlyArray<StoredRecord>).map((stored) => ({
    ...stored,
    data: Buffer.from(stored.data, 'base64'),
    metadata: Buffer.from(stored.metadata, 'base64'),
  }))

/** A last line without its end was never acknowledged: the server was killed while it wrote. */
const wholeLines = (text: string): string => text.slice(0, text.lastIndexOf('\n') + 1)

export const openLogFile = (path: string): LogFile => {
  const text = existsSync(path) ? wholeLines(readFileSync(path, 'utf8')) : ''
  const file = openSync(path, 'a')
  ftruncateSync(file, Buffer.byteLength(text))
  let isClosed = false
  return {
    recovered: text
      .split('\n')
      .filter((line) => line !== '')
      .flatMap(ofLine),
    persist: (records) => {
      // What a killed server had still to do, it does not do.
      if (isClosed) return
      writeSync(file, toLine(records))
      fsyncSync(file)
    },
    close: () => {
      isClosed = true
      closeSync(file)
    },
  }
}
