/**
 * The durable keyring: the keys of persons in a file of its own, so that a copy of the log carries no key. Who asks together is
 * served in one transaction, and nobody is answered before the disk has it. What it cannot promise: copies of this file that
 * somebody made, and what a disk keeps of blocks that were written over.
 */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import {
  KEY_BYTES,
  type KeyOrDestroyed,
  type KeyOwner,
  type Keyring,
  type Keys,
  type StoreError,
} from '@lovebank/runtime'
import { storeClosed } from '@lovebank/runtime/adapter'
import { type Either, flatten, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { backUp } from './backup.ts'
import { attempt, readOnlyStore } from './errors.ts'
import { type KeyringFile, openKeyringFile } from './keyring-file.ts'

/** How it is opened. */
export interface SqliteKeyringOptions {
  /** reads beside the one process that writes; whatever would make or destroy a key answers `ReadOnlyStore` */
  readonly readOnly?: boolean | undefined
}

/** The keyring in one file; `path` is where. */
export interface SqliteKeyring extends Keyring {
  readonly path: string
  /**
   * Copies the keyring to a file that does not exist yet. Take it after the backup of the log, for keys are older than what is
   * sealed under them; and keep it for as short as the erased may have to wait, for it still holds keys that are destroyed later.
   */
  readonly backup: (target: string) => TaskEither<StoreError, void>
}

const transact = <A>(db: DatabaseSync, work: () => A): A => {
  db.exec('BEGIN IMMEDIATE')
  try {
    const answer = work()
    db.exec('COMMIT')
    return answer
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw thrown
  }
}

const keysIn = (db: DatabaseSync) => {
  const select = db.prepare('SELECT key FROM keys WHERE owner = ?')
  const insert = db.prepare('INSERT INTO keys (owner, key) VALUES (?, ?) ON CONFLICT (owner) DO NOTHING')
  const replace = db.prepare(
    'INSERT INTO keys (owner, key) VALUES (?, ?) ON CONFLICT (owner) DO UPDATE SET key = excluded.key',
  )
  const find = (owner: KeyOwner): KeyOrDestroyed | undefined => {
    const row = select.get(owner)
    if (row === undefined) return undefined
    const key = row['key']
    return key instanceof Uint8Array ? key : 'destroyed'
  }
  const findAll = (owners: ReadonlyArray<KeyOwner>): Keys => {
    const keys = new Map<KeyOwner, KeyOrDestroyed>()
    for (const owner of owners) {
      const key = find(owner)
      if (key !== undefined) keys.set(owner, key)
    }
    return keys
  }
  return {
    findAll,
    make: (owners: ReadonlyArray<KeyOwner>): void =>
      transact(db, () => {
        for (const owner of owners) insert.run(owner, randomBytes(KEY_BYTES))
      }),
    destroy: (owners: ReadonlyArray<KeyOwner>, renewed: ReadonlyArray<KeyOwner>): void =>
      transact(db, () => {
        for (const owner of owners) replace.run(owner, null)
        for (const owner of renewed) replace.run(owner, randomBytes(KEY_BYTES))
      }),
  }
}

/** Those who ask within one turn of the event loop wait for the disk once. */
const gathering = (make: (owners: ReadonlyArray<KeyOwner>) => Either<StoreError, void>) => {
  let wanted: Set<KeyOwner> | undefined
  let made: Promise<Either<StoreError, void>> | undefined
  return (owners: ReadonlyArray<KeyOwner>): Promise<Either<StoreError, void>> => {
    if (wanted === undefined || made === undefined) {
      const gathered = new Set<KeyOwner>()
      wanted = gathered
      made = new Promise((resolve) =>
        setImmediate(() => {
          wanted = undefined
          made = undefined
          resolve(make([...gathered]))
        }),
      )
    }
    for (const owner of owners) wanted.add(owner)
    return made
  }
}

const sqliteKeyring = ({ db, path, isReadOnly, close }: KeyringFile): SqliteKeyring => {
  const keys = keysIn(db)
  const call = <A>(work: () => A): Either<StoreError, A> => (db.isOpen ? attempt(path, work) : left(storeClosed))
  const change = <A>(work: () => A): Either<StoreError, A> => (isReadOnly ? left(readOnlyStore(path)) : call(work))
  const make = gathering((owners) => change(() => keys.make(owners)))
  return {
    path,
    find: (owners) => () => Promise.resolve(call(() => keys.findAll(owners))),
    keysFor: (owners) => async () => {
      const known = call(() => keys.findAll(owners))
      if (isLeft(known)) return known
      const missing = owners.filter((owner) => !known.right.has(owner))
      if (missing.length === 0) return known
      const made = await make(missing)
      return isLeft(made) ? made : call(() => keys.findAll(owners))
    },
    destroy: (owners, renewed) => () => {
      const destroyed = change(() => {
        const known = keys.findAll(owners)
        const isNews = owners.some((owner) => known.get(owner) !== 'destroyed')
        if (isNews) keys.destroy(owners, renewed)
        return isNews
      })
      return Promise.resolve(destroyed)
    },
    backup: (target) => async () => (db.isOpen ? backUp(path, target) : left(storeClosed)),
    close: () => Promise.resolve(close()),
  }
}

const open = (path: string, options: SqliteKeyringOptions): Either<StoreError, SqliteKeyring> => {
  const file = openKeyringFile(path, options.readOnly ?? false)
  if (isLeft(file)) return file
  return flatten(attempt(file.right.path, () => right(sqliteKeyring(file.right))))
}

/**
 * Opens the keyring in the file at `path`, or begins a new one there; never beside the log on the same backup. Refuses:
 * `NotAStore`, `StoreTooNew`, `StoreLocked`, `ReadOnlyStore`, `CorruptStore`, `DiskFull`.
 */
export const openSqliteKeyring =
  (path: string, options: SqliteKeyringOptions = {}): TaskEither<StoreError, SqliteKeyring> =>
  () =>
    Promise.resolve(open(path, options))
