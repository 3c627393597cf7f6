/** One read model of a bank: asked, kept current, rebuilt, rolled back, and told how it is. */
import { type Either, left } from 'fp-ts/lib/Either.js'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { createBook } from '../project/book.ts'
import { identityOf } from '../project/identity.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import { rebuild } from '../rebuild/rebuild.ts'
import type { RebuildError, RollBackError } from '../rebuild/rebuild-error.ts'
import type { RebuildOptions, Target } from '../rebuild/rebuild-parts.ts'
import type { Owner } from '../rebuild/rebuild-record.ts'
import { beginRun, type RebuildRun } from '../rebuild/rebuild-run.ts'
import { type RolledBack, rollBack } from '../rebuild/roll-back.ts'
import { healthOf, type ReadModelHealth } from './health.ts'
import { createServedModel, type ServedModel } from './serving.ts'

export interface ReadModelParts<State> {
  readonly projector: ProjectorParts<State>
  readonly store: EventStore
  readonly clock: Clock
  readonly owner: Owner
}

export interface ReadModel<State> {
  readonly identity: string
  readonly served: ServedModel<State>
  /** The one under way, or a new one. */
  readonly rebuild: (options: RebuildOptions<State>) => RebuildRun
  readonly underway: () => RebuildRun | undefined
  readonly rollBack: () => Promise<Either<RollBackError, RolledBack>>
  readonly health: () => Promise<Either<StoreError, ReadModelHealth | undefined>>
  /** Aborted when it ends. */
  readonly ended: AbortSignal
  /** Ends what is under way. Unless its personal data are void, what it has taken in is saved. */
  readonly end: (why: 'closed' | 'erased') => Promise<void>
}

const erasedMeanwhile = (projection: string): RebuildError => ({
  tag: 'ErasedMeanwhile',
  message: `Personal data were erased while ${projection} was being rebuilt: rebuild it again`,
})

/** Whoever follows a run may end it. */
export const joined = (run: RebuildRun, signal: AbortSignal | undefined): RebuildRun => {
  if (signal?.aborted === true) run.cancel()
  signal?.addEventListener('abort', run.cancel, { once: true })
  return run
}

export const createReadModel = <State>({
  projector: given,
  store,
  clock,
  owner,
}: ReadModelParts<State>): ReadModel<State> => {
  const { tenant, projection, openBook = createBook } = given
  const served = createServedModel(given)
  const ending = new AbortController()
  let isVoid = false
  let run: RebuildRun | undefined

  const target: Target<State> = {
    serving: served.serving,
    pull: async () => {
      const pulled = await served.pull()
      return pulled._tag === 'Left' ? pulled.left : undefined
    },
    switchTo: served.switchTo,
  }

  const beginRebuild = (options: RebuildOptions<State>): RebuildRun => {
    const cancelling = new AbortController()
    const signals = [cancelling.signal, ending.signal, ...(options.signal === undefined ? [] : [options.signal])]
    const signal = AbortSignal.any(signals)
    const parts = { projector: served.parts, store, clock, owner, openBook, target, options, signal }
    const begun = beginRun({
      cancel: () => cancelling.abort(),
      work: async (tell) => {
        const rebuilt = await rebuild(parts, tell)
        run = undefined
        return rebuilt._tag === 'Left' && isVoid ? left(erasedMeanwhile(projection.name)) : rebuilt
      },
    })
    run = begun
    return begun
  }

  return {
    identity: identityOf(projection),
    served,
    rebuild: (options) => {
      if (run === undefined) return beginRebuild(options)
      return joined(run, options.signal)
    },
    underway: () => run,
    rollBack: () => rollBack({ projector: served.parts, target }),
    health: () => healthOf({ tenant, store, clock, projection, model: served, rebuild: run?.state() }),
    ended: ending.signal,
    end: async (why) => {
      isVoid = why === 'erased'
      ending.abort()
      await run?.result()
      if (!isVoid) await served.seen()?.projector.save()
    },
  }
}
