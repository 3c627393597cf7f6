/** The store on SQLite under the contract, in real files. */
import { join } from 'node:path'
import { describeStoreContract } from '@lovebank/testkit'
import { folderToRemove } from '../test/temporary-folder.ts'
import { openSqliteStore } from './open.ts'
import type { SqliteStore } from './sqlite-store.ts'

const openAt = async (path: string): Promise<SqliteStore> => {
  const opened = await openSqliteStore(path)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  return opened.right
}

describeStoreContract({
  name: 'sqlite',
  open: async () => {
    const folder = folderToRemove()
    const path = join(folder.path, 'books.db')
    const first = await openAt(path)
    let current = first
    return {
      store: first,
      reopen: async () => {
        await current.close()
        current = await openAt(path)
        return current
      },
      close: async () => {
        await current.close()
        folder.remove()
      },
    }
  },
})
