/**
 * One writer process. The lock is an open transaction on an empty database beside the store: the operating system lets go
 * of it with the process, however that ends, so there is never a stale lock to clear by hand.
 */
import { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { storeErrorOf, storeLocked } from './errors.ts'

/** Held by one process at a time. */
export interface WriterLock {
  /** Lets it go; again, and nothing happens. */
  readonly release: () => void
}

const BUSY = 5

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Error && 'errcode' in thrown && Number(thrown.errcode) % 256 === BUSY

/** Refuses with `StoreLocked` where another process, or another part of this one, holds the lock. */
export const takeWriterLock = (path: string): Either<StoreError, WriterLock> => {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(`${path}-writer`, { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
    const held = db
    return right({
      release: () => {
        if (held.isOpen) held.close()
      },
    })
  } catch (thrown) {
    db?.close()
    return left(isBusy(thrown) ? storeLocked(path) : storeErrorOf(thrown, path))
  }
}
