/** Snapshots in memory: the newest of each stream. */
import type { StreamName } from '@lovebank/core'
import { right } from 'fp-ts/lib/Either.js'
import type { Snapshot, SnapshotStore } from '../ports/snapshot-store.ts'
import { type Gate, whenOpen } from './gate.ts'

export const memorySnapshots = (gate: Gate): SnapshotStore => {
  const snapshots = new Map<StreamName, Snapshot>()
  return {
    loadSnapshot: (stream, options) => whenOpen(gate, options, () => right(snapshots.get(stream))),
    saveSnapshot: (snapshot, options) =>
      whenOpen(gate, options, () => {
        const before = snapshots.get(snapshot.stream)
        if (before === undefined || before.revision <= snapshot.revision)
          snapshots.set(snapshot.stream, { ...snapshot })
        return right(undefined)
      }),
  }
}
