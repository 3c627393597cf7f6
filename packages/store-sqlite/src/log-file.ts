/**
 * The write-ahead log as a file of its own. SQLite writes a commit into it and moves on (`synchronous = NORMAL`); bringing it
 * to the disk is done here, so that it can go on in the background while the next commands are decided. It is the very step
 * that `synchronous = FULL` takes after each commit (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import { promisify } from 'node:util'

export interface LogFile {
  /** All commits so far are on the disk when it returns. Throws what the system throws. */
  readonly syncNow: () => void
  /** The same without holding anybody up; covers what was committed before it was called. */
  readonly sync: () => Promise<void>
  readonly close: () => void
}

const syncInBackground = promisify(fdatasync)

/** The log of the database at `path`, which SQLite keeps in place as long as a connection is open. */
export const openLogFile = (path: string): LogFile => {
  const file = openSync(`${path}-wal`, 'r+')
  return {
    syncNow: () => fdatasyncSync(file),
    sync: () => syncInBackground(file),
    close: () => closeSync(file),
  }
}

/** Of a store that is only read: nothing is ever committed. */
export const unusedLogFile: LogFile = {
  syncNow: () => undefined,
  sync: () => Promise.resolve(),
  close: () => undefined,
}
