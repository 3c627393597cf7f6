/** Builds a read model from the log: in batches, state and place saved together, stopping at an event it cannot read. */
import type { Position, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CallOptions, ReadAllOptions, SubscriptionPage } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Book, createBook } from './book.ts'
import { type Identified, identityOf } from './identity.ts'
import { badPartition, type LogReader, partitioned } from './partition.ts'
import { claimPartitions, partitionCheckpointName } from './partition-checkpoints.ts'
import type { Progress } from './progress.ts'
import type { ProjectionError } from './projection-error.ts'
import type { ProjectorParts } from './projector-parts.ts'
import { createSaving } from './saving.ts'
import { createWaiters, type WaitError, type Waiters } from './waiters.ts'

/** One read model of one tenant, kept up to date by whoever asks. */
export interface Projector<State> {
  /** As of the last batch. The next batch may change it in place: read it before anything else happens. */
  readonly state: () => State
  readonly position: () => Position | undefined
  /** Takes up what was saved, where that was not done yet. */
  readonly load: (options?: CallOptions) => Promise<ProjectionError | undefined>
  /** Runs to the head of the log, once. */
  readonly catchUp: (options?: CallOptions) => TaskEither<ProjectionError, Progress>
  /** Runs to the head and on, until the signal ends it. */
  readonly follow: (options: { readonly signal: AbortSignal }) => TaskEither<ProjectionError, Progress>
  /** Saves state and place, where something was taken in since they were saved and it does not hold up others for longer than it is worth. */
  readonly saveIfCheap: () => Promise<ProjectionError | undefined>
  /** Saves state and place, where something was taken in since they were saved. */
  readonly save: () => Promise<ProjectionError | undefined>
  /** All rows of the state; see `Book`. */
  readonly entries: Book<State>['entries']
  readonly keys: Book<State>['keys']
  readonly count: Book<State>['count']
  /** what the state took when it was last saved or loaded, where that is known */
  readonly bytes: () => number | undefined
  /** Resolves once the state contains everything up to a position that a command returned. */
  readonly waitFor: (position: Position, options?: CallOptions) => TaskEither<WaitError, void>
}

type BatchPages = AsyncIterable<Either<StoreError, SubscriptionPage>>

const BATCH_SIZE = 1_000
const SAVE_EVERY = 20_000

/** `<tenant>/<identity>`: what is another read model by version or by codecs has another place, and begins anew. */
export const checkpointName = (tenant: TenantId, projection: Identified): string =>
  `${tenant}/${identityOf(projection)}`

interface Share {
  /** of its checkpoint */
  readonly name: string
  readonly store: LogReader
  /** A page of the whole log that is not full is the last; one of a share may be short for want of events that are its own. */
  readonly isWhole: boolean
  /** Puts the number of partitions on record; gives why it must not be read so. */
  readonly claim: (options: CallOptions) => Promise<StoreError | undefined>
}

const shareOf = <State>(parts: ProjectorParts<State>): Share => {
  const { tenant, projection, store, checkpoints, partition, name: whole = checkpointName(tenant, projection) } = parts
  if (partition === undefined) return { name: whole, store, isWhole: true, claim: () => Promise.resolve(undefined) }
  return {
    name: partitionCheckpointName(whole, partition),
    store: partitioned(store, partition),
    isWhole: false,
    claim: async (options) =>
      badPartition(partition) ?? claimPartitions(checkpoints, whole, partition.partitions, options),
  }
}

/** To the head of the log, which a page that is not full tells. */
async function* readOn<State>(
  { tenant, projection, batchSize = BATCH_SIZE }: ProjectorParts<State>,
  { store, isWhole }: Pick<Share, 'store' | 'isWhole'>,
  options: ReadAllOptions,
): BatchPages {
  for await (const page of store.readAll(tenant, { ...options, pageSize: batchSize, types: projection.handles }))
    yield page._tag === 'Left'
      ? page
      : right({ ...page.right, isLive: isWhole && page.right.events.length < batchSize })
}

/** `bank.query` does this for you; by hand where one wants to follow the log, or to wait for a position. */
export const createProjector = <State>(parts: ProjectorParts<State>): Projector<State> => {
  const share = shareOf(parts)
  const waiters = createWaiters()
  return projectorOver(parts, share, (parts.openBook ?? createBook)(parts, share.name, waiters), waiters)
}

/** Goes on with a book that was built already. */
export const projectorOfBook = <State>(
  parts: ProjectorParts<State>,
  book: Book<State>,
  waiters: Waiters,
): Projector<State> => projectorOver(parts, shareOf(parts), book, waiters)

const projectorOver = <State>(
  parts: ProjectorParts<State>,
  { name, store, isWhole, claim }: Share,
  book: Book<State>,
  waiters: Waiters,
): Projector<State> => {
  const { tenant, batchSize = BATCH_SIZE, saveEvery = SAVE_EVERY } = parts
  const { handles: types } = parts.projection
  const saving = createSaving(book, saveEvery)

  const progressSince = (startedAt: number, events: number, isLive: boolean): Progress => {
    const millis = Math.max(performance.now() - startedAt, 0.001)
    return { name, position: book.position(), events, eventsPerSecond: Math.round((events * 1000) / millis), isLive }
  }

  const load = async (options: CallOptions): Promise<ProjectionError | undefined> => {
    const refused = await claim(options)
    return refused === undefined ? book.load(options) : book.storeFailed(refused)
  }

  const takePages = async (pages: BatchPages, startedAt: number): Promise<Either<ProjectionError, Progress>> => {
    let events = 0
    for await (const page of pages) {
      if (page._tag === 'Left') return left(book.storeFailed(page.left))
      const stopped = saving.take(page.right.events, page.right.reached)
      if (stopped !== undefined) return left(stopped)
      events += page.right.events.length
      parts.onProgress?.(progressSince(startedAt, events, page.right.isLive))
      const unsaveable = saving.isDue() ? await saving.save() : undefined
      if (unsaveable !== undefined) return left(unsaveable)
    }
    return right(progressSince(startedAt, events, true))
  }

  /** Goes through pages; what was taken in before a failure is kept and saved. */
  const goThrough = async (pages: BatchPages): Promise<Either<ProjectionError, Progress>> => {
    const gone = await takePages(pages, performance.now())
    const failure = await (parts.savesSparingly === true && saving.isDear() ? undefined : saving.save())
    return gone._tag === 'Left' || failure === undefined ? gone : left(failure)
  }

  return {
    state: book.state,
    position: book.position,
    load: (options = {}) => load(options),
    catchUp:
      (options = {}) =>
      async () => {
        const failure = await load(options)
        return failure === undefined
          ? goThrough(readOn(parts, { store, isWhole }, { ...options, from: book.position() }))
          : left(failure)
      },
    follow:
      ({ signal }) =>
      async () => {
        const failure = await load({})
        if (failure !== undefined) return left(failure)
        return goThrough(store.subscribe(tenant, { signal, after: book.position(), pageSize: batchSize, types }))
      },
    saveIfCheap: async () => (saving.isDear() ? undefined : saving.save()),
    save: () => saving.save(),
    entries: book.entries,
    keys: book.keys,
    count: book.count,
    bytes: () => book.bytes?.(),
    waitFor: (wanted, options) => waiters.waitFor(wanted, book.position, options),
  }
}
