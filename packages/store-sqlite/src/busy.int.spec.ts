/** Another program that holds the file for a while holds up neither this process nor those whose time is over. */
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { eventSaying, streamOf } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

it('waits for a foreign lock once, not once for each member of a group', { timeout: 30_000 }, async () => {
  const path = freshPath()
  const store = await opened(path)
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  const begunAt = performance.now()
  const answers = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((id) =>
      store.append(
        { stream: streamOf(id), expected: { kind: 'any' }, events: [eventSaying('x')] },
        { timeoutMillis: 500 },
      )(),
    ),
  )
  const took = performance.now() - begunAt
  other.exec('ROLLBACK')
  other.close()
  expect(answers.every((answer) => answer._tag === 'Left')).toBe(true)
  expect(took).toBeLessThan(5_000)
})
