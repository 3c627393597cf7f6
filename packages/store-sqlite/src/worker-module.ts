/** What a worker loads to read a file of this machine, beside the one process that writes to it. */

import type { Json, ShareReader, StoreError } from '@lovebank/runtime'
import { invalidRequest } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { openSqliteStore } from './open.ts'

const pathIn = (options: Json): string | undefined => {
  if (typeof options !== 'object' || options === null || !('path' in options)) return undefined
  const { path } = options
  return typeof path === 'string' ? path : undefined
}

const open = async (options: Json): Promise<Either<StoreError, ShareReader>> => {
  const path = pathIn(options)
  if (path === undefined) return left(invalidRequest('A worker is told the file as { path }'))
  const store = await openSqliteStore(path, { readOnly: true })()
  return isLeft(store) ? store : right(store.right)
}

/** `options`: `{ path }`. */
export const openReader =
  (options: Json): TaskEither<StoreError, ShareReader> =>
  () =>
    open(options)
