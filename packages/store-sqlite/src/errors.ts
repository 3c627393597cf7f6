/** Every way in which this store can fail, with the words for an operator, and what SQLite's own codes mean here. */
import type { Position } from '@lovebank/core'
import type { CorruptStore, NotAStore, StoreError, StoreLocked, StoreTooNew } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'

export const corruptStore = (what: string, position?: Position): CorruptStore => ({
  tag: 'CorruptStore',
  position,
  message: `${what}. Stop writing, run verify, and go back to the last good backup`,
})

export const notAStore = (path: string, what: string): NotAStore => ({
  tag: 'NotAStore',
  message: `${path} ${what}: give the path of a Love Bank store, or of a file that does not exist yet`,
})

export const notAKeyring = (path: string): NotAStore => ({
  tag: 'NotAStore',
  message: `${path} is a database, but not a keyring of Love Bank: give the keyring a file of its own, not that of the log`,
})

export const notReadModels = (path: string): NotAStore => ({
  tag: 'NotAStore',
  message: `${path} is a database, but no read models of Love Bank: give them a file of their own, not that of the log`,
})

export const storeTooNew = (path: string, version: number, latest: number): StoreTooNew => ({
  tag: 'StoreTooNew',
  message: `${path} has version ${version} of the file format, this software knows up to ${latest}: install a newer one`,
})

export const storeLocked = (path: string): StoreLocked => ({
  tag: 'StoreLocked',
  message: `Another process writes to ${path}: stop it first, or open the store with readOnly`,
})

export const readOnlyStore = (path: string): StoreError => ({
  tag: 'ReadOnlyStore',
  message: `${path} was opened for reading, or its file may not be written: nothing was written`,
})

const DISK_ADVICE = 'close the store, look after the disk, and open it again'

/** The disk did not take what was committed: it may be there or not, and only the same append, sent again later, tells. */
export const diskFailed = (path: string, thrown: unknown): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: true,
  message: `The disk under ${path} failed (${thrown instanceof Error ? thrown.message : String(thrown)}): ${DISK_ADVICE}`,
})

export const diskHasFailed = (path: string): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: false,
  message: `The disk under ${path} failed before; nothing was written: ${DISK_ADVICE}`,
})

export const overloaded = (waiting: number): StoreError => ({
  tag: 'Overloaded',
  message: `${waiting} calls wait to be written already: try again later`,
})

const unavailable = (what: string): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: true,
  message: `The database could not carry out the call (${what}); repeating it is safe`,
})

/** SQLite's primary result codes, from https://www.sqlite.org/rescode.html */
const READONLY = 8
const CORRUPT = 11
const FULL = 13
const NOTADB = 26

interface SqliteFailure extends Error {
  /** extended code; its low byte is the primary one */
  readonly errcode: number
}

const isSqliteFailure = (thrown: unknown): thrown is SqliteFailure =>
  thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number'

/** A number too large for JavaScript, where only numbers of ours were written. */
const isImpossibleNumber = (thrown: unknown): boolean =>
  thrown instanceof RangeError && 'code' in thrown && thrown.code === 'ERR_OUT_OF_RANGE'

/** What a failure of the driver means; a programmer's mistake is thrown on. */
export const storeErrorOf = (thrown: unknown, path: string): StoreError => {
  if (isImpossibleNumber(thrown)) return corruptStore(`${path} holds a number that was never written`)
  if (!isSqliteFailure(thrown)) throw thrown
  switch (thrown.errcode & 0xff) {
    case READONLY:
      return readOnlyStore(path)
    case CORRUPT:
      return corruptStore(`${path} is damaged (${thrown.message})`)
    case FULL:
      return {
        tag: 'DiskFull',
        message: `No room is left for ${path}: nothing was written; free some space, then repeat`,
      }
    case NOTADB:
      return notAStore(path, 'is not a database')
    default:
      return unavailable(thrown.message)
  }
}

/** Carries out a call to the driver; what it throws becomes a value. */
export const attempt = <A>(path: string, call: () => A): Either<StoreError, A> => {
  try {
    return right(call())
  } catch (thrown) {
    return left(storeErrorOf(thrown, path))
  }
}
