/** Partitions of a projection over a file: whole streams each, and one checkpoint each that outlives a restart. */
import type { DomainEvent, EventType, Position, Projection, RecordedEvent } from '@lovebank/core'
import { createProjector, type Partition } from '@lovebank/runtime'
import { right } from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { appendTexts, readToEnd, town } from '../test/events.ts'
import { freshPath, opened } from '../test/opened.ts'
import type { SqliteStore } from './sqlite-store.ts'

const everything: Projection<ReadonlyArray<Position>> = {
  name: 'everything',
  version: 1,
  // No type of the catalogue, as the events that are written here.
  handles: ['SampleHappened' as EventType],
  initialState: () => [],
  apply: (state, { position }) => [...state, position],
}

const over = (store: SqliteStore, partition: Partition) =>
  createProjector({
    tenant: town,
    projection: everything,
    store,
    checkpoints: store,
    // What the events say does not matter here.
    decodeRecorded: (stored) => right(stored as unknown as RecordedEvent<DomainEvent>),
    batchSize: 4,
    partition,
  })

const of3 = [1, 2, 3].map((partition) => ({ partition, partitions: 3 }))

it('three partitions see everything once, and go on after the store was opened again', async () => {
  const path = freshPath()
  const first = await opened(path)
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await appendTexts(first, id, ['one', 'two'])
  for (const share of of3) await over(first, share).catchUp()()
  await appendTexts(first, 'a', ['three'])
  await first.close()
  const store = await opened(path)
  const runs = []
  const seen: Array<Position> = []
  for (const share of of3) {
    const projector = over(store, share)
    runs.push(await projector.catchUp()())
    expect(projector.state()).toEqual(projector.state().toSorted((one, two) => one - two))
    seen.push(...projector.state())
  }
  const { events } = await readToEnd(store.readAll(town))
  expect(seen.toSorted((one, two) => one - two)).toEqual(events.map(({ position }) => position))
  expect(runs.map((run) => (run._tag === 'Right' ? run.right.events : -1)).toSorted()).toEqual([0, 0, 1])
})
