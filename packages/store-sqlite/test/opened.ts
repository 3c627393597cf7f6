/** Opens stores for a test and closes them when it ends. */
import { join } from 'node:path'
import type { StoreError } from '@lovebank/runtime'
import { isLeft } from 'fp-ts/lib/Either.js'
import { onTestFinished } from 'vitest'
import { openSqliteStore, type SqliteStoreOptions } from '../src/open.ts'
import type { SqliteStore } from '../src/sqlite-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const freshPath = (): string => join(temporaryFolder(), 'books.db')

export const opened = async (path = freshPath(), options: SqliteStoreOptions = {}): Promise<SqliteStore> => {
  const store = await openSqliteStore(path, options)()
  if (isLeft(store)) throw new Error(store.left.message)
  onTestFinished(() => store.right.close())
  return store.right
}

/** The error with which a store does not open. */
export const refusal = async (path: string, options: SqliteStoreOptions = {}): Promise<StoreError | undefined> => {
  const store = await openSqliteStore(path, options)()
  if (isLeft(store)) return store.left
  await store.right.close()
  return undefined
}
