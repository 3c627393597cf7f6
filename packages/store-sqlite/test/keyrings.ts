/** Opens keyrings for a test and closes them when it ends. */
import { join } from 'node:path'
import type { StoreError } from '@lovebank/runtime'
import { isLeft } from 'fp-ts/lib/Either.js'
import { onTestFinished } from 'vitest'
import { openSqliteKeyring, type SqliteKeyring, type SqliteKeyringOptions } from '../src/keyring.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const freshKeyringPath = (): string => join(temporaryFolder(), 'keys.db')

export const openedKeyring = async (
  path = freshKeyringPath(),
  options: SqliteKeyringOptions = {},
): Promise<SqliteKeyring> => {
  const keyring = await openSqliteKeyring(path, options)()
  if (isLeft(keyring)) throw new Error(keyring.left.message)
  onTestFinished(() => keyring.right.close())
  return keyring.right
}

/** The error with which a keyring does not open. */
export const keyringRefusal = async (
  path: string,
  options: SqliteKeyringOptions = {},
): Promise<StoreError | undefined> => {
  const keyring = await openSqliteKeyring(path, options)()
  if (isLeft(keyring)) return keyring.left
  await keyring.right.close()
  return undefined
}
