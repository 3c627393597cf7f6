/** What the catalogue knows of one type of event. */
import type * as t from 'io-ts'
import { compileGuard } from '../kernel/compile-guard.ts'
import type { AggregateName } from '../kernel/stream.ts'

/** The stored fields of an event of some version: parsed JSON, of which nothing else is known. */
export type StoredFields = Readonly<Record<string, unknown>>

/** Rewrites the fields of one version as the next version would have written them; pure, total, and never changed again. */
export interface Upcaster {
  readonly from: number
  /** always `from + 1` */
  readonly to: number
  readonly upcast: (fields: StoredFields) => StoredFields
}

export interface CatalogueEntry<Event> {
  readonly aggregate: AggregateName
  /** the version that is written today; older ones are upcast to it when they are read */
  readonly version: number
  /** one English sentence */
  readonly description: string
  readonly codec: t.Type<Event, unknown, unknown>
  /** whether the codec decodes it, answered quickly */
  readonly isWellFormed: (newest: unknown) => newest is Event
  readonly upcasters: ReadonlyArray<Upcaster>
}

/** The entries of one aggregate; without upcasters an event is still in its first version. */
export const eventsOf =
  (aggregate: AggregateName) =>
  <Event>(
    codec: t.Type<Event, unknown, unknown>,
    description: string,
    ...upcasters: ReadonlyArray<Upcaster>
  ): CatalogueEntry<Event> => ({
    aggregate,
    version: upcasters.length + 1,
    description,
    codec,
    isWellFormed: compileGuard(codec),
    upcasters,
  })
