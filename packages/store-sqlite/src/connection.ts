/** The one connection to the file: its settings, and the check that the file is ours before anything is changed. */
import { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { type Either, isLeft, left } from 'fp-ts/lib/Either.js'
import { attempt, notAStore, storeTooNew } from './errors.ts'
import { type FileFormat, logFormat, migrate } from './migrations.ts'

export interface Connection {
  readonly db: DatabaseSync
  readonly path: string
  readonly isReadOnly: boolean
}

export interface ConnectionSettings {
  readonly isReadOnly: boolean
  /** the most bytes that the file may have; a write beyond answers `DiskFull` */
  readonly maxFileBytes: number | undefined
  /** what kind of file it is; absent: the log's */
  readonly format?: FileFormat
}

/** How long a call waits where another process holds the file for a moment, for example while it recovers the log. */
const BUSY_MILLIS = 2_000
const CACHE_KIBIBYTES = 32 * 1_024
/**
 * Pages of the log after which they go into the database itself, 16 MB. The pages of the index come again with nearly every
 * group: the longer the log, the more often one writing serves for many.
 */
const LOG_PAGES = 4_000

const numberOf = (db: DatabaseSync, sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])

/** The version of the file's format, 0 for an empty file; or why it is none of ours. */
const versionOf = (db: DatabaseSync, path: string, format: FileFormat): StoreError | number => {
  const latest = format.steps.length
  const version = numberOf(db, 'PRAGMA user_version')
  const isEmpty = numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0
  if (numberOf(db, 'PRAGMA application_id') !== format.applicationId)
    return isEmpty && version === 0 ? 0 : format.isAnother(path)
  return version > latest ? storeTooNew(path, version, latest) : version
}

const prepareWriter = (db: DatabaseSync, version: number, format: FileFormat, maxFileBytes?: number): void => {
  const { pageBytes, synchronous } = format
  if (version === 0) db.exec(`PRAGMA page_size = ${pageBytes}`)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA wal_autocheckpoint = ${LOG_PAGES}`)
  migrate(db, version, format)
  if (maxFileBytes !== undefined) db.exec(`PRAGMA max_page_count = ${Math.ceil(maxFileBytes / pageBytes)}`)
}

const settle = (db: DatabaseSync, path: string, settings: ConnectionSettings): StoreError | undefined => {
  const { format = logFormat } = settings
  const version = versionOf(db, path, format)
  if (typeof version !== 'number') return version
  if (settings.isReadOnly && version === 0) return notAStore(path, 'is empty')
  db.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`)
  if (!settings.isReadOnly) prepareWriter(db, version, format, settings.maxFileBytes)
  return undefined
}

/** Opens the file and brings it to the newest version of the format. */
export const connect = (path: string, settings: ConnectionSettings): Either<StoreError, Connection> => {
  const { isReadOnly } = settings
  const opened = attempt(path, () => new DatabaseSync(path, { readOnly: isReadOnly, timeout: BUSY_MILLIS }))
  if (isLeft(opened)) return opened
  const db = opened.right
  const settled = attempt(path, () => settle(db, path, settings))
  const refused = isLeft(settled) ? settled.left : settled.right
  if (refused === undefined) return { _tag: 'Right', right: { db, path, isReadOnly } }
  db.close()
  return left(refused)
}
