/**
 * The record of which generation serves, which served before it, and what is to be dropped. It is written in one step, so a crash
 * leaves the old one serving or the new one, and what was to be dropped is dropped later.
 */
import type { TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { CallOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import { firstGeneration, type Generation, isSameGeneration } from './generation.ts'

export interface ServingRecord {
  readonly serving: Generation
  /** a roll-back of one step leads here */
  readonly previous?: Generation | undefined
  /** served once, and neither of the two any more */
  readonly leftovers: ReadonlyArray<Generation>
}

const recordName = (tenant: TenantId, projection: string): string => `${tenant}/${projection}/serving`

/** Undefined: nothing was ever rebuilt, and what queries built serves. */
export const loadServing = async (
  checkpoints: CheckpointStore,
  tenant: TenantId,
  projection: string,
  options?: CallOptions,
): Promise<Either<StoreError, ServingRecord | undefined>> => {
  const loaded = await checkpoints.loadCheckpoint(recordName(tenant, projection), options)()
  if (loaded._tag === 'Left') return loaded
  return right(loaded.right === undefined ? undefined : (JSON.parse(loaded.right.state) as ServingRecord))
}

export const saveServing = async (
  checkpoints: CheckpointStore,
  tenant: TenantId,
  projection: string,
  record: ServingRecord,
): Promise<StoreError | undefined> => {
  const checkpoint = { name: recordName(tenant, projection), position: undefined, state: JSON.stringify(record) }
  const saved = await checkpoints.saveCheckpoint(checkpoint)()
  return saved._tag === 'Left' ? saved.left : undefined
}

/**
 * The generation from which code of this identity answers: the serving one where it is of this identity; the one before it, where
 * this code was rolled back, or goes on beside the new; else the first, which queries build.
 */
export const generationFor = (identity: string, record: ServingRecord | undefined): Generation => {
  if (record?.serving.identity === identity) return record.serving
  if (record?.previous?.identity === identity) return record.previous
  return firstGeneration(identity)
}

const others = (
  those: ReadonlyArray<Generation | undefined>,
  ...keep: ReadonlyArray<Generation>
): ReadonlyArray<Generation> =>
  those.flatMap((one) => (one === undefined || keep.some((kept) => isSameGeneration(kept, one)) ? [] : [one]))

/** `next` serves from now on and `before` is kept for a roll-back; what was kept before, or served beside it, is left over. */
export const switchedTo = (
  next: Generation,
  before: Generation,
  served: Generation,
  record: ServingRecord | undefined,
): ServingRecord => {
  const leftovers = others([...(record?.leftovers ?? []), record?.previous, served], next, before)
  return { serving: next, previous: before, leftovers }
}

/** Drops what is left over, and what else nobody needs. A crash between leaves the rest to the next time. */
export const dropLeftovers = async (
  checkpoints: CheckpointStore,
  tenant: TenantId,
  projection: string,
  drop: (generation: Generation) => Promise<ProjectionError | undefined>,
): Promise<Either<StoreError, ServingRecord | undefined>> => {
  const loaded = await loadServing(checkpoints, tenant, projection)
  if (loaded._tag === 'Left' || loaded.right === undefined || loaded.right.leftovers.length === 0) return loaded
  for (const generation of loaded.right.leftovers) {
    const failure = await drop(generation)
    if (failure?.tag === 'ProjectionStoreFailed') return left(failure.error)
  }
  const tidy = { ...loaded.right, leftovers: [] }
  const failure = await saveServing(checkpoints, tenant, projection, tidy)
  return failure === undefined ? right(tidy) : left(failure)
}
