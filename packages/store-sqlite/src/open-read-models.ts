/** Opens a file of read models: looks at what lies there, takes the writer's lock, brings the file to the newest format. */
import { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { connect } from './connection.ts'
import { attempt } from './errors.ts'
import { inspectFile } from './inspect-file.ts'
import { takeWriterLock } from './lock.ts'
import { readModelFormat } from './read-model-schema.ts'
import { type SqliteReadModels, sqliteReadModels } from './read-models.ts'

/** Everything has a usual value. */
export interface SqliteReadModelsOptions {
  /** reads beside the one process that writes; every write answers `ReadOnlyStore` */
  readonly readOnly?: boolean | undefined
  /** the most bytes the file may have; a commit beyond answers `DiskFull`. Absent: as many as the disk has */
  readonly maxFileBytes?: number | undefined
}

const BUSY_MILLIS = 2_000
const CACHE_KIBIBYTES = 32 * 1_024

const openReader = (path: string): DatabaseSync => {
  const reader = new DatabaseSync(path, { readOnly: true, timeout: BUSY_MILLIS })
  reader.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`)
  return reader
}

const open = (given: string, options: SqliteReadModelsOptions): Either<StoreError, SqliteReadModels> => {
  const isReadOnly = options.readOnly ?? false
  const inspected = inspectFile(given, isReadOnly)
  if (isLeft(inspected)) return inspected
  const path = inspected.right
  const lock = isReadOnly ? right(undefined) : takeWriterLock(path)
  if (isLeft(lock)) return lock
  const connection = connect(path, { isReadOnly, maxFileBytes: options.maxFileBytes, format: readModelFormat })
  if (isLeft(connection)) {
    lock.right?.release()
    return connection
  }
  const { db } = connection.right
  const opened = attempt(path, () => {
    const reader = isReadOnly ? db : openReader(path)
    const close = (): void => {
      if (reader.isOpen) reader.close()
      if (db.isOpen) db.close()
      lock.right?.release()
    }
    return sqliteReadModels({ path, writer: isReadOnly ? undefined : db, reader, close })
  })
  if (isLeft(opened)) {
    db.close()
    lock.right?.release()
  }
  return opened
}

/**
 * Opens the read models in the file at `path`, or begins new ones there; never in the file of the log. Refuses: `NotAStore`,
 * `StoreTooNew`, `StoreLocked`, `ReadOnlyStore`, `CorruptStore`, `DiskFull`. Losing the file loses nothing but time: everything in
 * it is built anew from the log.
 */
export const openSqliteReadModels =
  (path: string, options: SqliteReadModelsOptions = {}): TaskEither<StoreError, SqliteReadModels> =>
  () =>
    Promise.resolve(open(path, options))
