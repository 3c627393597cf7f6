/**
 * The checkpoints of a projection in partitions, and on record in how many: with another number a stream would fall to a partition
 * that has not seen its beginning.
 */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { invalidRequest } from '../adapter/store-errors.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { CallOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { Partition } from './partition.ts'

/** `name` is that of the whole projection. */
export const partitionCheckpointName = (name: string, { partition, partitions }: Partition): string =>
  `${name}/${partition}-of-${partitions}`

const recordName = (name: string): string => `${name}/partitions`

const recorded = async (
  checkpoints: CheckpointStore,
  name: string,
  options: CallOptions | undefined,
): Promise<Either<StoreError, number | undefined>> => {
  const loaded = await checkpoints.loadCheckpoint(recordName(name), options)()
  if (loaded._tag === 'Left') return loaded
  return right(loaded.right === undefined ? undefined : (JSON.parse(loaded.right.state) as number))
}

const changed = (name: string, before: number, now: number): StoreError =>
  invalidRequest(
    `${name} was kept in ${before} partitions and is asked for in ${now}: raise the projection's version, or forget its partitions to build it anew`,
  )

/** Puts the number of partitions on record, or refuses another than stands there. */
export const claimPartitions = async (
  checkpoints: CheckpointStore,
  name: string,
  partitions: number,
  options: CallOptions,
): Promise<StoreError | undefined> => {
  const before = await recorded(checkpoints, name, options)
  if (before._tag === 'Left') return before.left
  if (before.right === partitions) return undefined
  if (before.right !== undefined) return changed(name, before.right, partitions)
  const record = { name: recordName(name), position: undefined, state: JSON.stringify(partitions) }
  const saved = await checkpoints.saveCheckpoint(record, options)()
  if (saved._tag === 'Left') return saved.left
  // Of two that begin at one instant with different numbers the later record stands, and the earlier sees it here, unless it has
  // looked by then. Then both go on until they start again, and do the work twice, each rightly: a checkpoint's name has the number
  // in it, so neither ever takes up what the other has made, and each partition has seen its streams from their beginning.
  const after = await recorded(checkpoints, name, options)
  if (after._tag === 'Left') return after.left
  return after.right === partitions ? undefined : changed(name, after.right ?? 0, partitions)
}

/** Deletes every partition's checkpoint and the record of how many there were, so that they are built anew. End its projectors first. */
export const forgetPartitions =
  (checkpoints: CheckpointStore, name: string, options?: CallOptions): TaskEither<StoreError, void> =>
  async () => {
    const before = await recorded(checkpoints, name, options)
    if (before._tag === 'Left') return before
    const partitions = before.right ?? 0
    const names = Array.from({ length: partitions }, (_, index) =>
      partitionCheckpointName(name, { partition: index + 1, partitions }),
    )
    for (const each of [...names, recordName(name)]) {
      const deleted = await checkpoints.deleteCheckpoint(each, options)()
      if (deleted._tag === 'Left') return left(deleted.left)
    }
    return right(undefined)
  }
