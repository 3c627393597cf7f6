/**
 * A book whose state lies as rows in a store of read models: a row is loaded when it is touched, and what a batch made of rows is
 * committed together with the place in the log. Fields of the state that are no tables lie there as one row each.
 */
import type { Position } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore, StoredEvent } from '../ports/event-store.ts'
import type { ReadModelStore } from '../ports/read-model-store.ts'
import { canonicalJson } from '../system/canonical-json.ts'
import type { Book, BookParts } from './book.ts'
import { projectionStopped } from './book-errors.ts'
import { type Entry, NO_TABLE, type Row } from './entries.ts'
import { generationOf, REST } from './generation-of.ts'
import type { ProjectionError } from './projection-error.ts'
import {
  keepingFailed,
  keepRows,
  loadRows,
  type RowKeeping,
  resetRows,
  saveRows,
  unreadableRow,
} from './row-keeping.ts'
import { createRowState } from './row-state.ts'
import { takeBatch } from './take-batch.ts'
import type { Waiters } from './waiters.ts'

export interface RowBookSettings {
  readonly readModels: ReadModelStore
  /**
   * Makes the log durable that was read. Rows in a file of their own must not stand beyond what of the log outlives a crash, for
   * other events would take those places. Absent: rows and log are durable together
   */
  readonly flush?: EventStore['flush'] | undefined
  /** the most that rows may take that are kept in memory, in UTF-16 units of their text. Absent: 32,000,000 */
  readonly cacheSize?: number | undefined
}

const DEFAULT_CACHE_SIZE = 32_000_000

/** Whatever stops it; undefined where it was taken in. */
const takeIn = <State>(
  kept: RowKeeping<State>,
  { projection, decodeRecorded }: BookParts<State>,
  stored: StoredEvent,
): ProjectionError | undefined => {
  const recorded = decodeRecorded(stored)
  if (recorded._tag === 'Left') return projectionStopped(kept.spec.name, recorded.left)
  try {
    kept.rowState.fold((state) => projection.apply(state, recorded.right))
  } catch (thrown) {
    return unreadableRow(kept, thrown)
  }
  return undefined
}

function* entriesOfRows<State>({ rowState }: RowKeeping<State>): Generator<Entry> {
  for (const [table, key, value] of rowState.entries())
    yield [table === REST ? NO_TABLE : table, key, canonicalJson(value)]
}

function* keysOfRows<State>({ rowState }: RowKeeping<State>): Generator<Row> {
  for (const [table, key] of rowState.keys()) yield [table === REST ? NO_TABLE : table, key]
}

/** As it was when it was last saved. */
const countCommitted = <State>({ generation, spec }: RowKeeping<State>): number =>
  spec.tables.reduce((sum, { name }) => {
    const count = generation?.count(name)
    return sum + (count?._tag === 'Right' ? count.right : 0)
  }, 0)

const forgetRows = async <State>(kept: RowKeeping<State>): Promise<ProjectionError | undefined> => {
  await kept.saves
  const dropped = await kept.readModels.dropGeneration(kept.spec.name)()
  if (isLeft(dropped)) return keepingFailed(kept, dropped.left)
  resetRows(kept)
  kept.mustLoad = undefined
  return undefined
}

export const createRowBook = <State>(
  parts: BookParts<State>,
  name: string,
  waiters: Waiters,
  { readModels, flush, cacheSize = DEFAULT_CACHE_SIZE }: RowBookSettings,
): Book<State> => {
  const handled: ReadonlySet<string> = new Set(parts.projection.handles)
  const rowState = createRowState(parts.projection, cacheSize)
  const kept = keepRows(generationOf(name, parts.projection), { readModels, flush }, rowState)

  const load = (): Promise<ProjectionError | undefined> => {
    kept.loading ??= loadRows(kept).then((failure) => {
      if (failure !== undefined) kept.loading = undefined
      return failure
    })
    return kept.loading
  }

  const applyBatch = (events: ReadonlyArray<StoredEvent>, reached?: Position): ProjectionError | undefined => {
    if (kept.mustLoad !== undefined) return kept.mustLoad
    const stopped = takeBatch(kept, { events, reached, handled }, (stored) => takeIn(kept, parts, stored))
    if (stopped === undefined && kept.position !== undefined) waiters.reached(kept.position)
    return stopped
  }

  return {
    state: rowState.state,
    position: () => kept.position,
    unsaved: () => kept.unsaved,
    load,
    save: (options?: { readonly inTurns?: boolean | undefined }) => saveRows(kept, options?.inTurns ?? false),
    applyBatch,
    storeFailed: (error) => keepingFailed(kept, error),
    entries: () => entriesOfRows(kept),
    keys: () => keysOfRows(kept),
    count: () => countCommitted(kept),
    savesChanges: true,
    forget: () => forgetRows(kept),
  }
}

/** Makes the books of a bank whose read models lie as rows. */
export const rowBooks =
  (settings: RowBookSettings) =>
  <State>(parts: BookParts<State>, name: string, waiters: Waiters): Book<State> =>
    createRowBook(parts, name, waiters, settings)
