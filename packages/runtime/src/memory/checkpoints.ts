/** Checkpoints in memory, under the rules of their port. */
import { left, right } from 'fp-ts/lib/Either.js'
import { invalidRequest } from '../adapter/store-errors.ts'
import type { Checkpoint, CheckpointStore } from '../ports/checkpoint-store.ts'
import type { InvalidRequest } from '../ports/store-error.ts'
import { type Gate, whenOpen } from './gate.ts'

const goesBack = (before: Checkpoint | undefined, next: Checkpoint): InvalidRequest | undefined =>
  (before?.position ?? -1) > (next.position ?? -1)
    ? invalidRequest(
        `Checkpoint ${next.name} would go back from position ${before?.position}; delete it to begin again`,
      )
    : undefined

export const memoryCheckpoints = (gate: Gate): CheckpointStore => {
  const checkpoints = new Map<string, Checkpoint>()
  return {
    loadCheckpoint: (name, options) => whenOpen(gate, options, () => right(checkpoints.get(name))),
    saveCheckpoint: ({ name, position, state }, options) =>
      whenOpen(gate, options, () => {
        const refused = goesBack(checkpoints.get(name), { name, position, state })
        if (refused !== undefined) return left(refused)
        checkpoints.set(name, { name, position, state })
        return right(undefined)
      }),
    deleteCheckpoint: (name, options) =>
      whenOpen(gate, options, () => {
        checkpoints.delete(name)
        return right(undefined)
      }),
  }
}
