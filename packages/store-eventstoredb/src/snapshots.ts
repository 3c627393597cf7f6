/** Snapshots, each in a stream of its own; the newest of a stream counts. */
import type { Revision } from '@lovebank/core'
import type { Snapshot, SnapshotStore, StoreError } from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { Call } from './call.ts'
import { loadDocument, saveDocument } from './documents.ts'
import type { Gate } from './gate.ts'
import type { SettleParts } from './settle.ts'

const streamOf = (stream: string): string => `snapshot-${stream}`

const save = async (
  parts: SettleParts,
  call: Call,
  { stream, revision, schema, state }: Snapshot,
): Promise<Either<StoreError, void>> => {
  for (;;) {
    const loaded = await loadDocument(parts, call, streamOf(stream))
    if (loaded._tag === 'Left') return loaded
    if ((loaded.right.kept?.place ?? -1) > revision) return right(undefined)
    const saved = await saveDocument(parts, call, streamOf(stream), loaded.right, {
      place: revision,
      text: state,
      note: schema,
    })
    if (saved._tag === 'Left') return saved
    if (saved.right !== undefined) return right(undefined)
  }
}

export const createSnapshots = (parts: SettleParts, gate: Gate): SnapshotStore => ({
  loadSnapshot: (stream, options) =>
    gate.read(options, async (call) => {
      const loaded = await loadDocument(parts, call, streamOf(stream))
      if (loaded._tag === 'Left') return loaded
      const { kept } = loaded.right
      if (kept === undefined) return right(undefined)
      return right({ stream, revision: (kept.place ?? 0) as Revision, schema: kept.note, state: kept.text })
    }),
  saveSnapshot: (snapshot, options) => gate.write(options, (call) => save(parts, call, snapshot)),
})
