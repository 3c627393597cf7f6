/** Opens read models for a test and closes them when it ends. */
import { join } from 'node:path'
import type { StoreError } from '@lovebank/runtime'
import { isLeft } from 'fp-ts/lib/Either.js'
import { onTestFinished } from 'vitest'
import { openSqliteReadModels, type SqliteReadModelsOptions } from '../src/open-read-models.ts'
import type { SqliteReadModels } from '../src/read-models.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const freshReadModelPath = (): string => join(temporaryFolder(), 'read-models.db')

export const openedReadModels = async (
  path = freshReadModelPath(),
  options: SqliteReadModelsOptions = {},
): Promise<SqliteReadModels> => {
  const store = await openSqliteReadModels(path, options)()
  if (isLeft(store)) throw new Error(store.left.message)
  onTestFinished(() => store.right.close())
  return store.right
}

/** The error with which read models do not open. */
export const readModelRefusal = async (
  path: string,
  options: SqliteReadModelsOptions = {},
): Promise<StoreError | undefined> => {
  const store = await openSqliteReadModels(path, options)()
  if (isLeft(store)) return store.left
  await store.right.close()
  return undefined
}
