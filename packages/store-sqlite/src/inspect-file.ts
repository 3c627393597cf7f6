/** What lies at a path, found out before anything is touched. */
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { notAStore, readOnlyStore } from './errors.ts'

/** The first bytes of every SQLite 3 file: https://www.sqlite.org/fileformat.html#magic_header_string */
const MAGIC = 'SQLite format 3\0'

const ANYONE_MAY_WRITE = 0o222

const firstBytes = (path: string): string => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(MAGIC.length)
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, MAGIC.length, 0))
  } finally {
    closeSync(file)
  }
}

const inspectExisting = (path: string, isReadOnly: boolean): Either<StoreError, string> => {
  const stats = statSync(path)
  if (stats.isDirectory()) return left(notAStore(path, 'is a directory'))
  if (!stats.isFile()) return left(notAStore(path, 'is not an ordinary file'))
  if (stats.size > 0 && firstBytes(path) !== MAGIC) return left(notAStore(path, 'is not a database'))
  if (stats.size === 0 && isReadOnly) return left(notAStore(path, 'is empty'))
  // Asked of the file's own mode: an administrator, who may write everything, is stopped by the mark as well.
  if (!isReadOnly && (stats.mode & ANYONE_MAY_WRITE) === 0) return left(readOnlyStore(path))
  return right(realpathSync(path))
}

/** The real path where a store may be opened, or why it may not. */
export const inspectFile = (path: string, isReadOnly: boolean): Either<StoreError, string> => {
  try {
    if (existsSync(path)) return inspectExisting(path, isReadOnly)
    if (isReadOnly) return left(notAStore(path, 'does not exist'))
    if (!existsSync(dirname(path))) return left(notAStore(path, 'lies in a folder that does not exist'))
    return right(path)
  } catch (thrown) {
    return left(notAStore(path, `cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)})`))
  }
}
