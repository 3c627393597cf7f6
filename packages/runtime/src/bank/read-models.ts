/** The read models of a bank. Those that may hold personal data are made anew after each erasure, for they were folded before it. */
import { randomUUID } from 'node:crypto'
import type { Projection, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { personalFieldsOfType } from '../personal/personal-fields.ts'
import { sealedCheckpoints } from '../personal/sealed-derived.ts'
import { sealedReadModels } from '../personal/sealed-read-models.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { ReadModelStore } from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { OpenBook } from '../project/book.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import { rowBooks } from '../project/row-book.ts'
import { beingRebuilt } from '../rebuild/rebuild-error.ts'
import type { RebuildOptions } from '../rebuild/rebuild-parts.ts'
import { ownerNamed } from '../rebuild/rebuild-record.ts'
import { beginRun, type RebuildRun } from '../rebuild/rebuild-run.ts'
import type { ReadModelHealth } from './health.ts'
import { type KeepOptions, keepModelCurrent } from './keep-current.ts'
import { createReadModel, joined, type ReadModel } from './read-model.ts'

export interface ReadModelsParts {
  readonly tenant: TenantId
  readonly store: EventStore
  /** what lies beside the log */
  readonly beside: CheckpointStore
  readonly keyring: Keyring | undefined
  readonly clock: Clock
  readonly decodeRecorded: ProjectorParts<unknown>['decodeRecorded']
  /** where they lie as rows; undefined: in memory, saved whole beside the log */
  readonly rows: ReadModelStore | undefined
}

export interface ReadModels {
  /** The one of this projection. */
  readonly of: <State>(projection: Projection<State>) => ReadModel<State>
  readonly rebuild: <State>(projection: Projection<State>, options: RebuildOptions<State>) => RebuildRun
  /** Until the signal says so, or the bank is closed; over erasures. */
  readonly keepCurrent: <State>(projection: Projection<State>, options: KeepOptions) => Promise<void>
  readonly health: () => Promise<Either<StoreError, ReadonlyArray<ReadModelHealth>>>
  readonly erased: () => Promise<void>
  readonly end: () => Promise<void>
}

/** What is the same for read models of all states. */
type OpenedModel = Pick<ReadModel<unknown>, 'identity' | 'underway' | 'health' | 'end'> & {
  readonly name: string
  readonly isPersonal: boolean
}

/** Whether a read model may hold personal data: by the events that it is made of. */
const isPersonal = ({ handles }: Pick<Projection<unknown>, 'handles'>): boolean =>
  handles.some((type) => personalFieldsOfType(type) !== undefined)

/** Rows of personal data are sealed as their checkpoints would be. */
const openBookFor = ({ tenant, store, keyring, rows }: ReadModelsParts, isSealed: boolean): OpenBook | undefined => {
  if (rows === undefined) return undefined
  const readModels = isSealed && keyring !== undefined ? sealedReadModels(tenant, rows, keyring) : rows
  return rowBooks({ readModels, flush: store.flush })
}

const healthOfAll = async (
  models: ReadonlyArray<OpenedModel>,
): Promise<Either<StoreError, ReadonlyArray<ReadModelHealth>>> => {
  const told: Array<ReadModelHealth> = []
  for (const model of models) {
    const health = await model.health()
    if (health._tag === 'Left') return health
    if (health.right !== undefined) told.push(health.right)
  }
  return right(told)
}

export const createReadModels = (parts: ReadModelsParts): ReadModels => {
  const { tenant, store, beside, keyring, clock, decodeRecorded } = parts
  const owner = ownerNamed(randomUUID())
  const models = new Map<object, unknown>()
  const opened = new Map<object, OpenedModel>()
  const keeping = new Set<Promise<void>>()
  const closing = new AbortController()

  const of = <State>(projection: Projection<State>): ReadModel<State> => {
    const known = models.get(projection)
    // The map's own rule: under a projection stands the read model that was made for it.
    if (known !== undefined) return known as ReadModel<State>
    const isSealed = keyring !== undefined && isPersonal(projection)
    const checkpoints = isSealed ? sealedCheckpoints(tenant, beside, keyring) : beside
    const openBook = openBookFor(parts, isSealed)
    const projector = { tenant, projection, store, checkpoints, decodeRecorded, openBook }
    const made = createReadModel({ projector, store, clock, owner })
    models.set(projection, made)
    opened.set(projection, { ...made, name: projection.name, isPersonal: isPersonal(projection) })
    return made
  }

  const keep = async <State>(projection: Projection<State>, options: KeepOptions): Promise<void> => {
    while (!options.signal.aborted && !closing.signal.aborted) {
      const { served, ended } = of(projection)
      await keepModelCurrent(served, { ...options, signal: AbortSignal.any([options.signal, ended, closing.signal]) })
    }
  }

  return {
    of,
    rebuild: (projection, options) => {
      const model = of(projection)
      // Another version under the same name would take the record of that rebuild away.
      const other = [...opened.values()].find(
        ({ name, underway }) => name === projection.name && underway() !== undefined,
      )
      const run = other?.underway()
      if (other === undefined || run === undefined) return model.rebuild(options)
      if (other.identity === model.identity) return joined(run, options.signal)
      const refused = beingRebuilt(projection.name, { owner })
      return beginRun({ work: () => Promise.resolve(left(refused)), cancel: () => undefined })
    },
    keepCurrent: (projection, options) => {
      const kept = keep(projection, options).finally(() => keeping.delete(kept))
      keeping.add(kept)
      return kept
    },
    health: () => healthOfAll([...opened.values()]),
    erased: async () => {
      const personal = [...opened].filter(([, model]) => model.isPersonal)
      for (const [projection] of personal) {
        models.delete(projection)
        opened.delete(projection)
      }
      await Promise.all(personal.map(([, model]) => model.end('erased')))
    },
    end: async () => {
      closing.abort()
      await Promise.all(keeping)
      await Promise.all([...opened.values()].map((model) => model.end('closed')))
    },
  }
}
