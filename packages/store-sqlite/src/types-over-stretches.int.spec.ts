/** Events of a rare type, with more of others between them than one turn looks through. */
import { randomUUID } from 'node:crypto'
import type { EventId, StreamName } from '@lovebank/core'
import type { NewEvent, StoredEvent } from '@lovebank/runtime'
import { expect, it } from 'vitest'
import { readToEnd, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'

const newEvent = (type: string): NewEvent => ({
  eventId: randomUUID() as EventId,
  type,
  data: { type },
  metadata: {},
})

const COMMON = 12_000
const MOST_AN_APPEND = 1_000

it('finds a rare type at both ends of a long stretch, either way, and tells where the log ends', async () => {
  const store = await opened(freshPath())
  const stream = `${town}.account-a` as StreamName
  const append = (events: ReadonlyArray<NewEvent>) =>
    store.append({ stream, expected: { kind: 'any' }, events }, { durability: 'soon' })()
  await append([newEvent('Rare')])
  for (let written = 0; written < COMMON; written += MOST_AN_APPEND)
    await append(Array.from({ length: MOST_AN_APPEND }, () => newEvent('Common')))
  await append([newEvent('Rare'), newEvent('Common')])
  const types = ['Rare']
  const revisionsOf = (events: ReadonlyArray<StoredEvent>) => events.map(({ revision }) => revision)
  const forward = await readToEnd(store.readAll(town, { types }))
  expect(revisionsOf(forward.events)).toEqual([0, COMMON + 1])
  const backward = await readToEnd(store.readAll(town, { types, direction: 'backward' }))
  expect(revisionsOf(backward.events)).toEqual([COMMON + 1, 0])
  const head = await store.head(town)()
  let reached: number | undefined
  const stop = new AbortController()
  for await (const page of store.subscribe(town, { types, signal: stop.signal })) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    reached = page.right.reached ?? reached
    if (page.right.isLive) stop.abort()
  }
  expect(head).toEqual({ _tag: 'Right', right: reached })
  await store.close()
})
