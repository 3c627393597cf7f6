/**
 * The file of a keyring: how it is opened, and what makes a destroyed key really gone from it. Deleted content is overwritten
 * (`secure_delete`), and a rollback journal ends with every transaction, so that no older page stays behind beside the file.
 */
import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { attempt, notAKeyring, storeTooNew } from './errors.ts'
import { inspectFile } from './inspect-file.ts'
import { takeWriterLock, type WriterLock } from './lock.ts'

/** `LvKr`: tells a keyring from a log, and both from other people's databases. */
const KEYRING_ID = 0x4c764b72
const VERSION = 1
const BUSY_MILLIS = 2_000
/** Its owner alone may read it. */
const PRIVATE = 0o600

const table = `
  BEGIN EXCLUSIVE;
  CREATE TABLE keys (
    owner TEXT PRIMARY KEY,
    -- null: destroyed
    key BLOB
  ) STRICT;
  PRAGMA application_id = ${KEYRING_ID};
  PRAGMA user_version = ${VERSION};
  COMMIT;
`

export interface KeyringFile {
  readonly db: DatabaseSync
  readonly path: string
  readonly isReadOnly: boolean
  readonly close: () => void
}

const numberOf = (db: DatabaseSync, sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])

/** Undefined: it is a keyring, or has become one. */
const settle = (db: DatabaseSync, path: string, isReadOnly: boolean): StoreError | undefined => {
  const isKeyring = numberOf(db, 'PRAGMA application_id') === KEYRING_ID
  const isEmpty = numberOf(db, 'SELECT count(*) FROM sqlite_schema') === 0
  if (!isKeyring && (isReadOnly || !isEmpty)) return notAKeyring(path)
  const version = numberOf(db, 'PRAGMA user_version')
  if (version > VERSION) return storeTooNew(path, version, VERSION)
  if (isReadOnly) return undefined
  db.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA')
  if (isEmpty) {
    chmodSync(path, PRIVATE)
    db.exec(table)
  }
  return undefined
}

const NO_LOCK: WriterLock = { release: () => undefined }

/** Refuses: `NotAStore`, `StoreTooNew`, `StoreLocked`, `ReadOnlyStore`, `CorruptStore`, `DiskFull`. */
export const openKeyringFile = (given: string, isReadOnly: boolean): Either<StoreError, KeyringFile> => {
  const inspected = inspectFile(given, isReadOnly)
  if (isLeft(inspected)) return inspected
  const path = inspected.right
  const lock = isReadOnly ? right(NO_LOCK) : takeWriterLock(path)
  if (isLeft(lock)) return lock
  const opened = attempt(path, () => new DatabaseSync(path, { readOnly: isReadOnly, timeout: BUSY_MILLIS }))
  if (isLeft(opened)) {
    lock.right.release()
    return opened
  }
  const db = opened.right
  const close = (): void => {
    if (db.isOpen) db.close()
    lock.right.release()
  }
  const settled = attempt(path, () => settle(db, path, isReadOnly))
  const refused = isLeft(settled) ? settled.left : settled.right
  if (refused === undefined) return right({ db, path, isReadOnly, close })
  close()
  return left(refused)
}
