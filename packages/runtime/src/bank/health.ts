/** How a read model is: where it stands, how far behind, what stopped it, how large it is. */
import type { Instant, Position, Projection, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { Generation } from '../rebuild/generation.ts'
import type { RebuildState } from '../rebuild/rebuild-state.ts'
import type { ServedModel } from './serving.ts'

export interface ReadModelHealth {
  readonly name: string
  readonly version: number
  readonly generation: Generation
  /** of the last event that it has; undefined before the first */
  readonly position: Position | undefined
  /** what it has not taken in yet */
  readonly lag: {
    /** between its position and the head of the log; positions may have gaps, so there are no more events than that */
    readonly positions: number
    /** since the first event that it lacks was recorded; 0 where it lacks none */
    readonly seconds: number
  }
  /** what it met when it last tried; an event that it cannot read is in there whole */
  readonly lastError: ProjectionError | undefined
  readonly size: {
    /** rows that it has */
    readonly entries: number
    /** of its state when that was last saved or loaded; undefined where it was not yet */
    readonly bytes: number | undefined
  }
  /** of the rebuild under way */
  readonly rebuild: RebuildState | undefined
}

export interface HealthParts<State> {
  readonly tenant: TenantId
  readonly store: EventStore
  readonly clock: Clock
  readonly projection: Projection<State>
  readonly model: ServedModel<State>
  readonly rebuild: RebuildState | undefined
}

const MILLIS_A_SECOND = 1_000

/** When the first event beyond a position was recorded. */
const recordedFirst = async (
  store: EventStore,
  tenant: TenantId,
  from: Position | undefined,
): Promise<Either<StoreError, Instant | undefined>> => {
  for await (const page of store.readAll(tenant, { from, limit: 1 }))
    return page._tag === 'Left' ? page : right(page.right.events[0]?.recordedAt)
  return right(undefined)
}

/** Undefined: it was not asked for yet, so there is nothing to tell. */
export const healthOf = async <State>({
  tenant,
  store,
  clock,
  projection: { name, version },
  model,
  rebuild,
}: HealthParts<State>): Promise<Either<StoreError, ReadModelHealth | undefined>> => {
  const head = await store.head(tenant)()
  if (head._tag === 'Left') return left(head.left)
  const seen = model.seen()
  if (seen === undefined) return right(undefined)
  const position = seen.projector.position()
  const positions = Math.max(0, (head.right ?? -1) - (position ?? -1))
  const first = positions === 0 ? right(undefined) : await recordedFirst(store, tenant, position)
  if (first._tag === 'Left') return first
  const lagMillis = first.right === undefined ? 0 : Date.parse(clock.now()) - Date.parse(first.right)
  return right({
    name,
    version,
    generation: seen.generation,
    position,
    lag: { positions, seconds: Math.max(0, lagMillis / MILLIS_A_SECOND) },
    lastError: model.lastError(),
    size: { entries: seen.projector.count(), bytes: seen.projector.bytes() },
    rebuild,
  })
}
