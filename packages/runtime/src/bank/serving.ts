/** From which generation a read model is answered, and how it is kept up: one pass over the log at a time, however many ask. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { identityOf } from '../project/identity.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import { createProjector, type Projector } from '../project/projector.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import { generationName, isSameGeneration } from '../rebuild/generation.ts'
import { projectionStoreFailed } from '../rebuild/rebuild-error.ts'
import type { Serving } from '../rebuild/rebuild-parts.ts'
import { generationFor, loadServing } from '../rebuild/serving-record.ts'

/** Another process may have switched: the record is read again where it was read longer ago. */
const RECORD_FRESH_MILLIS = 1_000

export interface ServedModel<State> {
  /** Looks at the record, where that is due. */
  readonly serving: () => Promise<Either<ProjectionError, Serving<State>>>
  /** As it was seen last, in memory; undefined before the first look. */
  readonly seen: () => Serving<State> | undefined
  /** Takes in all that had been written when it was asked for; gives the projector that did. */
  readonly pull: () => Promise<Either<ProjectionError, Projector<State>>>
  readonly switchTo: (next: Serving<State>) => void
  /** Aborted when another generation takes over. */
  readonly switched: () => AbortSignal
  /** why it stands still; undefined: it does not, as far as is known */
  readonly lastError: () => ProjectionError | undefined
  readonly tellError: (error: ProjectionError | undefined) => void
  /** what its projectors are made of */
  readonly parts: ProjectorParts<State>
}

/** One at a time, and never the one under way: what was written after that began may not be in it. */
const oneAtATime = <A>(work: () => Promise<A>): (() => Promise<A>) => {
  let running: Promise<A> | undefined
  let next: Promise<A> | undefined
  const ask = (): Promise<A> => {
    if (running === undefined) {
      running = work().finally(() => {
        running = undefined
      })
      return running
    }
    next ??= running.then(() => {
      next = undefined
      return ask()
    })
    return next
  }
  return ask
}

export const createServedModel = <State>(given: ProjectorParts<State>): ServedModel<State> => {
  const { tenant, projection, checkpoints } = given
  const identity = identityOf(projection)
  let seen: Serving<State> | undefined
  let seenAt = Number.NEGATIVE_INFINITY
  let switching = new AbortController()
  let lastError: ProjectionError | undefined

  const parts: ProjectorParts<State> = {
    ...given,
    savesSparingly: true,
    // A batch was taken in, so nothing stops it any more.
    onProgress: () => {
      lastError = undefined
    },
  }

  const switchTo = (serving: Serving<State>): void => {
    seen = serving
    seenAt = performance.now()
    switching.abort()
    switching = new AbortController()
  }

  const serving: ServedModel<State>['serving'] = async () => {
    if (seen !== undefined && performance.now() - seenAt < RECORD_FRESH_MILLIS) return right(seen)
    const before = seen
    const record = await loadServing(checkpoints, tenant, projection.name)
    // Whoever was faster has seen what is newer.
    if (seen !== undefined && seen !== before) return right(seen)
    if (record._tag === 'Left') return left(projectionStoreFailed(projection.name, record.left))
    const generation = generationFor(identity, record.right)
    seenAt = performance.now()
    if (seen !== undefined && isSameGeneration(seen.generation, generation)) return right(seen)
    const name = generationName(tenant, generation)
    const found = { generation, projector: createProjector({ ...parts, name }) }
    switchTo(found)
    return right(found)
  }

  const pullOnce = async (): Promise<Either<ProjectionError, Projector<State>>> => {
    const current = await serving()
    if (current._tag === 'Left') return current
    const { projector } = current.right
    const caughtUp = await projector.catchUp()()
    lastError = caughtUp._tag === 'Left' ? caughtUp.left : undefined
    return caughtUp._tag === 'Left' ? caughtUp : right(projector)
  }

  return {
    serving,
    seen: () => seen,
    pull: oneAtATime(pullOnce),
    switchTo,
    switched: () => switching.signal,
    lastError: () => lastError,
    tellError: (error) => {
      lastError = error
    },
    parts,
  }
}
