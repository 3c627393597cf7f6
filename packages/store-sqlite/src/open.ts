/** Opens a store: looks at what lies there, takes the writer's lock, brings the file to the newest format. */
import { type Clock, type StoreError, systemClock } from '@lovebank/runtime'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { connect } from './connection.ts'
import { notAStore } from './errors.ts'
import { inspectFile } from './inspect-file.ts'
import { takeWriterLock, type WriterLock } from './lock.ts'
import { type LogFile, openLogFile, unusedLogFile } from './log-file.ts'
import { type SqliteStore, sqliteStore } from './sqlite-store.ts'

/** Everything has a usual value. */
export interface SqliteStoreOptions {
  /** tells when events are recorded; absent: the machine's clock */
  readonly clock?: Clock | undefined
  /** reads beside the one process that writes; every write answers `ReadOnlyStore` */
  readonly readOnly?: boolean | undefined
  /** writes that may wait at once; more answer `Overloaded`. Absent: 10,000 */
  readonly maxWaiting?: number | undefined
  /** the size their texts may have together, in UTF-16 units; beyond it `Overloaded` as well. Absent: 128,000,000 */
  readonly maxWaitingSize?: number | undefined
  /** the most bytes the file may have; a write beyond answers `DiskFull`. Absent: as many as the disk has */
  readonly maxFileBytes?: number | undefined
  /** how often a read-only store's subscriptions look for new events, in milliseconds. Absent: 100 */
  readonly pollMillis?: number | undefined
}

const DEFAULT_MAX_WAITING = 10_000
const DEFAULT_MAX_WAITING_SIZE = 128_000_000
const DEFAULT_POLL_MILLIS = 100

const takeLock = (path: string, isReadOnly: boolean): Either<StoreError, WriterLock | undefined> =>
  isReadOnly ? right(undefined) : takeWriterLock(path)

const openLog = (path: string, isReadOnly: boolean): Either<StoreError, LogFile> => {
  if (isReadOnly) return right(unusedLogFile)
  try {
    return right(openLogFile(path))
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    return left(notAStore(path, `has no log beside it that could be opened (${reason})`))
  }
}

const open = (path: string, options: SqliteStoreOptions): Either<StoreError, SqliteStore> => {
  const isReadOnly = options.readOnly ?? false
  const file = inspectFile(path, isReadOnly)
  if (isLeft(file)) return file
  const lock = takeLock(file.right, isReadOnly)
  if (isLeft(lock)) return lock
  const connection = connect(file.right, { isReadOnly, maxFileBytes: options.maxFileBytes })
  if (isLeft(connection)) {
    lock.right?.release()
    return connection
  }
  const settings = {
    clock: options.clock ?? systemClock,
    maxWaiting: options.maxWaiting ?? DEFAULT_MAX_WAITING,
    maxWaitingSize: options.maxWaitingSize ?? DEFAULT_MAX_WAITING_SIZE,
    pollMillis: options.pollMillis ?? DEFAULT_POLL_MILLIS,
  }
  const log = openLog(file.right, isReadOnly)
  if (isLeft(log)) {
    connection.right.db.close()
    lock.right?.release()
    return log
  }
  return right(sqliteStore(connection.right, lock.right, log.right, settings))
}

/**
 * Opens the store in the file at `path`, or begins a new one there. Refuses: `NotAStore`, `StoreTooNew`, `StoreLocked`,
 * `ReadOnlyStore`, `CorruptStore`, `DiskFull`.
 */
export const openSqliteStore =
  (path: string, options: SqliteStoreOptions = {}): TaskEither<StoreError, SqliteStore> =>
  () =>
    Promise.resolve(open(path, options))
