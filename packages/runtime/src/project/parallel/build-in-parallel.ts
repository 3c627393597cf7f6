/** Builds the state of a read model over several threads, each of which reads and folds a share of the log. */
import type { Position, Projection, TenantId } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { identityOf } from '../identity.ts'
import { badPartition } from '../partition.ts'
import type { ParallelBuildError } from './build-error.ts'
import type { Errand } from './messages.ts'
import { runWorker } from './run-worker.ts'
import type { ReaderSource } from './worker-module.ts'

/** Told after every page of every worker. */
export interface ParallelProgress {
  /** read by all workers together */
  readonly events: number
  readonly eventsPerSecond: number
  /** by worker; undefined before its first event */
  readonly positions: ReadonlyArray<Position | undefined>
}

/** What is built, from where, by how many. */
export interface ParallelBuildParts<State> {
  readonly tenant: TenantId
  /** one with `partitioning` */
  readonly projection: Projection<State>
  readonly openReader: ReaderSource
  /** 1 to `MAX_WORKERS`; more than there are cores gain nothing */
  readonly workers: number
  /** what was written after it is left to whoever catches up */
  readonly upTo: Position
  /** a worker that says nothing for so long is ended, and the build with it; 30,000 where absent */
  readonly silenceMillis?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ParallelProgress) => void) | undefined
}

export interface ParallelBuilt<State> {
  readonly state: State
  /** `upTo` */
  readonly position: Position
  /** read by all workers together */
  readonly events: number
}

export const MAX_WORKERS = 64

const SILENCE_MILLIS = 30_000

const notParted = (message: string): Either<ParallelBuildError, never> => left({ tag: 'NotParted', message })

/** Tells how all are getting on, whoever of them said something. */
const createCounter = (workers: number, onProgress: ((progress: ParallelProgress) => void) | undefined) => {
  const startedAt = performance.now()
  const counts = Array.from({ length: workers }, () => 0)
  const positions = Array.from({ length: workers }, (): Position | undefined => undefined)
  const events = (): number => counts.reduce((sum, count) => sum + count, 0)
  const note = (index: number, count: number, position: Position | undefined): void => {
    counts[index] = count
    positions[index] = position
    const millis = Math.max(performance.now() - startedAt, 0.001)
    const eventsPerSecond = Math.round((events() * 1_000) / millis)
    onProgress?.({ events: events(), eventsPerSecond, positions: [...positions] })
  }
  return { events, note }
}

/** All states, or the first failure, upon which the others are ended. Resolves when every thread is gone. */
const runAll = async (
  errands: ReadonlyArray<Errand>,
  parts: Pick<ParallelBuildParts<unknown>, 'silenceMillis' | 'signal'>,
  note: ReturnType<typeof createCounter>['note'],
): Promise<Either<ParallelBuildError, ReadonlyArray<unknown>>> => {
  const failing = new AbortController()
  const signal = parts.signal === undefined ? failing.signal : AbortSignal.any([parts.signal, failing.signal])
  const silenceMillis = parts.silenceMillis ?? SILENCE_MILLIS
  let failure: ParallelBuildError | undefined
  const states = await Promise.all(
    errands.map(async (errand, index): Promise<unknown> => {
      const onProgress = (message: { readonly events: number; readonly position: Position | undefined }): void =>
        note(index, message.events, message.position)
      const outcome = await runWorker(errand, { silenceMillis, signal, onProgress })
      if (outcome._tag === 'Right') return outcome.right
      failure ??= outcome.left
      failing.abort()
      return undefined
    }),
  )
  return failure === undefined ? right(states) : left(failure)
}

/** Nothing is saved: the state is the caller's, as of `upTo`. */
export const buildInParallel =
  <State>(parts: ParallelBuildParts<State>): TaskEither<ParallelBuildError, ParallelBuilt<State>> =>
  async () => {
    const { tenant, projection, openReader, workers, upTo } = parts
    const { partitioning } = projection
    const identity = identityOf(projection)
    if (partitioning === undefined)
      return notParted(`${identity} does not say how it may be parted: build it as a whole`)
    if (badPartition({ partition: 1, partitions: workers }) !== undefined || workers > MAX_WORKERS)
      return notParted(`There are 1 to ${MAX_WORKERS} workers`)
    const counter = createCounter(workers, parts.onProgress)
    const errands = Array.from({ length: workers }, (_, index): Errand => {
      const share = { partition: index + 1, partitions: workers }
      return { tenant, identity, module: String(openReader.module), options: openReader.options, share, upTo }
    })
    const states = await runAll(errands, parts, counter.note)
    if (isLeft(states)) return states
    // The workers have folded the very projection: what they send back is its state.
    const state = (states.right as ReadonlyArray<State>).reduce((one, other) => partitioning.merge(one, other))
    return right({ state, position: upTo, events: counter.events() })
  }
