/** The example of the how-to does what its page says. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ERASED } from '@lovebank/core'
import { expect, it } from 'vitest'
import { eraseOne } from './erase.ts'

it('answers a request for erasure', async () => {
  const [books, keys] = [await mkdtemp(join(tmpdir(), 'lovebank-')), await mkdtemp(join(tmpdir(), 'lovebank-keys-'))]
  const told = await eraseOne(books, keys)
  await rm(books, { recursive: true })
  await rm(keys, { recursive: true })
  expect(told).toEqual(['李*英', ERASED])
})
