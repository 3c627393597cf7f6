/** The example does what its text says, and fits on a page. */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryStore } from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { expect, it } from 'vitest'
import { runTown } from './embed.ts'

it('embeds the bank in memory', async () => {
  expect(await runTown(memoryStore())).toBe('V-0001 has 0 points')
})

it('finds on disk what an earlier run did', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lovebank-'))
  const told: Array<string> = []
  for (let run = 0; run < 2; run++) {
    const opened = await openSqliteStore(join(folder, 'books.db'))()
    if (opened._tag === 'Left') throw new Error(opened.left.message)
    told.push(await runTown(opened.right))
    await opened.right.close()
  }
  await rm(folder, { recursive: true })
  expect(told).toEqual(['V-0001 has 0 points', 'V-0001 has 0 points'])
})

it('takes fewer than forty lines', () => {
  const lines = readFileSync(new URL('embed.ts', import.meta.url), 'utf8').split('\n')
  expect(lines.filter((line) => !line.includes('region bank')).length).toBeLessThan(40)
})
