/** Rows and position are one: a writer is killed in the middle of its commits, again and again, and they always agree. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { freshReadModelPath, openedReadModels } from '../test/read-models.ts'
import { foldRows, rowsSpec } from '../test/rows-story.ts'

/** After how many commits each kill comes, and milliseconds into the next. */
const KILLS = [
  { commits: 1, millis: 2 },
  { commits: 4, millis: 9 },
  { commits: 2, millis: 0 },
  { commits: 3, millis: 5 },
]

const script = join(import.meta.dirname, '..', 'test', 'rows-writer.ts')

/** Lets a writer run for a while, kills it, and gives back the last position that it was told was committed. */
const runAndKill = async (path: string, { commits, millis }: (typeof KILLS)[number]): Promise<number> => {
  const child = spawn(process.execPath, ['--conditions=lovebank-source', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(path), 'compiled') },
  })
  const lines: Array<string> = []
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  while (lines.length <= commits) await once(output, 'line')
  await pause(millis)
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number(lines.at(-1))
}

it('has the rows of its position and no others, and every commit that was answered, through kill after kill', async () => {
  const path = freshReadModelPath()
  let answered = -1
  let folded = -1
  const wanted = new Map<string, Map<string, string>>()
  for (const kill of KILLS) {
    answered = await runAndKill(path, kill)
    const store = await openedReadModels(path)
    const tables = await store.openGeneration(rowsSpec)()
    if (tables._tag === 'Left') return expect.fail(tables.left.message)
    const place = tables.right.position()
    const position = place._tag === 'Right' ? (place.right ?? -1) : expect.fail(place.left.message)
    expect(position).toBeGreaterThanOrEqual(answered)
    foldRows(wanted, folded, position)
    folded = position
    for (const [table, rows] of wanted) {
      const found = tables.right.rows(table, { limit: 10_000 })
      const kept = found._tag === 'Right' ? found.right.map(({ key, text }) => [key, text]) : found
      expect(kept).toEqual([...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)))
      expect(tables.right.count(table)).toMatchObject({ right: rows.size })
    }
    const ofHolder = tables.right.rows('accounts', { index: { name: 'holder', equals: 'h1' }, limit: 10_000 })
    const those = [...(wanted.get('accounts') ?? [])].filter(([, text]) => text.includes('"h1"'))
    expect(ofHolder._tag === 'Right' ? ofHolder.right.length : ofHolder).toBe(those.length)
    await store.close()
  }
  expect(answered).toBeGreaterThan(KILLS.length)
}, 120_000)
