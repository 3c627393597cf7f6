/** The examples of the how-to do what its page says. */
import { memoryStore } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { readOwnWrites, rebuildBalances } from './rebuild.ts'

it('rebuilds, tells how it goes, rolls back and is well', async () => {
  const lines: Array<string> = []
  await rebuildBalances(memoryStore(), (line) => lines.push(line))
  expect(lines[0]).toBe('capturing the head of the log')
  expect(lines.some((line) => /^building balances@[\w-]+, generation 2 · .* events\/s/u.test(line))).toBe(true)
  expect(lines.at(-3)).toMatch(/^switched to balances@[\w-]+, generation 2 · 2 rows served, 2 rebuilt, none differs/u)
  expect(lines.slice(-2)).toEqual(['generation 1 serves again', 'balances, generation 1: 2 rows, 0 behind, well'])
})

it('reads its own writes', async () => {
  expect(await readOwnWrites(memoryStore())).toMatch(/^0 accounts, standing at \d+$/u)
})
