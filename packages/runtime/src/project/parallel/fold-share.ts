/** The work of one worker: reads its share of the log, folds it, and tells how it goes. */
import { decodeRecorded, everyProjection, type Partitioning, type Projection } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { invalidRequest } from '../../adapter/store-errors.ts'
import type { Page } from '../../ports/event-store.ts'
import type { StoreError } from '../../ports/store-error.ts'
import { projectionStopped, projectionStoreFailed } from '../book-errors.ts'
import { identityOf } from '../identity.ts'
import { type Partition, partitionOf } from '../partition.ts'
import type { ProjectionError } from '../projection-error.ts'
import type { Errand, WorkerMessage } from './messages.ts'
import type { ShareReader, WorkerModule } from './worker-module.ts'

type Tell = (message: WorkerMessage) => void

/** A projection that says how it may be parted. */
export type Parted = Projection<unknown> & { readonly partitioning: Partitioning<unknown> }

const isParted = (projection: Projection<unknown>): projection is Parted => projection.partitioning !== undefined

/** The one that is meant, and not another of its name: the two threads may have loaded different files. */
export const projectionFor = (
  { identity }: Errand,
  { projections = everyProjection }: WorkerModule,
): Either<StoreError, Parted> => {
  const found = projections.filter(isParted).find((projection) => identityOf(projection) === identity)
  if (found !== undefined) return right(found)
  return left(
    invalidRequest(
      `The module of the workers has no ${identity} that can be parted: export it among \`projections\`, in the same version`,
    ),
  )
}

const foldPage = (
  projection: Parted,
  { decodeRecorded: decode = decodeRecorded }: WorkerModule,
  { identity, share }: Errand,
) => {
  const { partitioning } = projection
  const handled: ReadonlySet<string> = new Set(projection.handles)
  const isOurs = (key: string, { partition, partitions }: Partition): boolean =>
    partitionOf(key, partitions) === partition
  let state = projection.initialState()
  const take = ({ events }: Page): ProjectionError | undefined => {
    for (const stored of events) {
      if (!handled.has(stored.type)) continue
      const recorded = decode(stored)
      if (isLeft(recorded)) return projectionStopped(identity, recorded.left)
      if (partitioning.by === 'key' && !isOurs(partitioning.keyOf(recorded.right), share)) continue
      state = projection.apply(state, recorded.right)
    }
    return undefined
  }
  return { take, state: () => state }
}

/** The state of the share, as of `upTo`. */
export const foldShare = async (
  errand: Errand,
  module: WorkerModule,
  reader: ShareReader,
  tell: Tell,
): Promise<Either<ProjectionError, unknown>> => {
  const projection = projectionFor(errand, module)
  if (isLeft(projection)) return left(projectionStoreFailed(errand.identity, undefined, projection.left))
  const { take, state } = foldPage(projection.right, module, errand)
  const share = projection.right.partitioning.by === 'stream' ? errand.share : undefined
  const pages = reader.readShare(errand.tenant, { share, types: projection.right.handles, upTo: errand.upTo })
  let events = 0
  let position: Parameters<typeof projectionStoreFailed>[1]
  for await (const page of pages) {
    if (isLeft(page)) return left(projectionStoreFailed(errand.identity, position, page.left))
    const stopped = take(page.right)
    if (stopped !== undefined) return left(stopped)
    events += page.right.events.length
    position = page.right.events.at(-1)?.position
    tell({ kind: 'progress', events, position })
  }
  return right(state())
}
