/** Clauses on snapshots: the newest of each stream, or none. */
import type { Revision } from '@lovebank/core'
import type { SnapshotStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { rightOf } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { freshTenant, streamOf } from '../samples.ts'

const snapshotAt = (stream: ReturnType<typeof streamOf>, revision: number, state = `at ${revision}`) => ({
  stream,
  revision: revision as Revision,
  schema: 'fold@1',
  state,
})

export const snapshots: ReadonlyArray<Clause<SnapshotStore>> = [
  clause('knows no snapshot that was never saved', async (store) => {
    expect(await rightOf(store.loadSnapshot(streamOf(freshTenant())))).toBe(undefined)
  }),

  clause('keeps the newest snapshot of a stream, whatever the order of saving', async (store) => {
    const stream = streamOf(freshTenant())
    await rightOf(store.saveSnapshot(snapshotAt(stream, 10)))
    expect(await rightOf(store.loadSnapshot(stream))).toEqual(snapshotAt(stream, 10))
    await rightOf(store.saveSnapshot(snapshotAt(stream, 30)))
    await rightOf(store.saveSnapshot(snapshotAt(stream, 20)))
    expect(await rightOf(store.loadSnapshot(stream))).toEqual(snapshotAt(stream, 30))
  }),

  clause('replaces a snapshot at the same revision, for a new fold', async (store) => {
    const stream = streamOf(freshTenant())
    await rightOf(store.saveSnapshot(snapshotAt(stream, 5)))
    const next = { ...snapshotAt(stream, 5, '{"户":"家"}'), schema: 'fold@2' }
    await rightOf(store.saveSnapshot(next))
    expect(await rightOf(store.loadSnapshot(stream))).toEqual(next)
  }),
]
