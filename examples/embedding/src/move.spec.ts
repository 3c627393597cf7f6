/** The example of the how-to does what its page says. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { expect, it } from 'vitest'
import { moveTown } from './move.ts'

it('moves a town, whose names can be read with its keyring only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lovebank-'))
  const file = await openSqliteStore(join(folder, 'books.db'))()
  if (file._tag === 'Left') return expect.fail(file.left.message)
  const keys = { ours: join(folder, 'keys.db'), another: join(folder, 'other-keys.db') }
  const [shown, copied, moved, without] = await moveTown(file.right, memoryStore(), keys)
  await file.right.close()
  await rm(folder, { recursive: true })
  expect([shown, moved]).toEqual(['李*英', '李*英'])
  expect(copied).toMatch(/^3 events, [\w-]{43}$/u)
  expect(without).toContain('key')
})
