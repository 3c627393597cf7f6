/**
 * What lies at a path, found out before anything is touched. The file is never opened here: closing it again would drop every lock
 * that SQLite holds on it for this process (POSIX), and other programs would take a store in use for one that is not. Whether
 * it is a database at all is for SQLite to say.
 */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { notAStore, readOnlyStore } from './errors.ts'

const ANYONE_MAY_WRITE = 0o222

const inspectExisting = (path: string, isReadOnly: boolean): Either<StoreError, string> => {
  const stats = statSync(path)
  if (stats.isDirectory()) return left(notAStore(path, 'is a directory'))
  if (!stats.isFile()) return left(notAStore(path, 'is not an ordinary file'))
  if (stats.size === 0 && isReadOnly) return left(notAStore(path, 'is empty'))
  // Asked of the file's own mode: an administrator, who may write everything, is stopped by the mark as well.
  if (!isReadOnly && (stats.mode & ANYONE_MAY_WRITE) === 0) return left(readOnlyStore(path))
  return right(realpathSync(path))
}

/** Names that SQLite takes for something else than a file. */
const isNoFile = (path: string): boolean => path === '' || path.includes('\0') || /^(:|file:)/u.test(path)

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false

/** The real path where a store may be opened, or why it may not. */
export const inspectFile = (path: string, isReadOnly: boolean): Either<StoreError, string> => {
  try {
    if (isNoFile(path)) return left(notAStore(path, 'is not the path of a file'))
    if (existsSync(path)) return inspectExisting(path, isReadOnly)
    if (isLink(path)) return left(notAStore(path, 'is a link to a file that does not exist'))
    if (isReadOnly) return left(notAStore(path, 'does not exist'))
    if (!existsSync(dirname(path))) return left(notAStore(path, 'lies in a folder that does not exist'))
    return right(join(realpathSync(dirname(path)), basename(path)))
  } catch (thrown) {
    return left(notAStore(path, `cannot be read (${thrown instanceof Error ? thrown.message : String(thrown)})`))
  }
}
