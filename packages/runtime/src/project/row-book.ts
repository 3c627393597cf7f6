/**
 * A book whose state lies as rows in a store of read models: a row is loaded when it is touched, and what a batch made of rows is
 * committed together with the place in the log. Fields of the state that are no tables lie there as one row each.
 */
import type { Position } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CallOptions, StoredEvent } from '../ports/event-store.ts'
import type { GenerationSpec, ReadModelStore, RowChange, RowTables } from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { canonicalJson } from '../system/canonical-json.ts'
import type { Book } from './book.ts'
import { NO_TABLE } from './entries.ts'
import { generationOf, REST } from './generation-of.ts'
import type { ProjectionError } from './projection-error.ts'
import type { ProjectorParts } from './projector-parts.ts'
import { projectionStopped, projectionStoreFailed } from './row-book-errors.ts'
import { isUnreadable, movedByAnother, sourceAt } from './row-source.ts'
import { createRowState } from './row-state.ts'
import type { RowSource } from './row-table.ts'
import type { Waiters } from './waiters.ts'

export interface RowBookSettings {
  readonly readModels: ReadModelStore
  /** the most that rows may take that are kept in memory, in UTF-16 units of their text. Absent: 32,000,000 */
  readonly cacheSize?: number | undefined
}

const DEFAULT_CACHE_SIZE = 32_000_000

/** Rows that are put into words in one turn of the event loop, where others shall have theirs. */
const ROWS_PER_TURN = 500

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const createRowBook = <State>(
  parts: ProjectorParts<State>,
  name: string,
  waiters: Waiters,
  settings: RowBookSettings,
): Book<State> => {
  const { projection } = parts
  const { readModels, cacheSize = DEFAULT_CACHE_SIZE } = settings
  const spec: GenerationSpec = generationOf(name, projection)
  const rowState = createRowState(projection, cacheSize)
  let generation: RowTables | undefined
  let position: Position | undefined
  /** what the store has, and what it is about to have */
  let committed: Position | undefined
  let underWay: Position | undefined
  let unsaved = 0
  let loading: Promise<ProjectionError | undefined> | undefined
  let saves: Promise<unknown> = Promise.resolve()
  /** why nothing may be taken in before it is loaded again */
  let mustLoad: ProjectionError | undefined

  const storeFailed = (error: StoreError): ProjectionError => projectionStoreFailed(name, position, error)

  /** Back to what the store has, when it is loaded next. */
  const reset = (): void => {
    rowState.reset(undefined)
    generation = undefined
    position = undefined
    committed = undefined
    unsaved = 0
    loading = undefined
  }

  const sourceOf = (tables: RowTables): RowSource =>
    sourceAt(name, tables, (place) => place === committed || (underWay !== undefined && place === underWay))

  const loadOnce = async (): Promise<ProjectionError | undefined> => {
    await saves
    const opened = await readModels.openGeneration(spec)()
    if (isLeft(opened)) return storeFailed(opened.left)
    const place = opened.right.position()
    if (isLeft(place)) return storeFailed(place.left)
    generation = opened.right
    committed = place.right
    position = place.right
    mustLoad = undefined
    try {
      rowState.reset(place.right === undefined ? undefined : sourceOf(generation))
      return undefined
    } catch (thrown) {
      return unreadable(thrown)
    }
  }

  const unreadable = (thrown: unknown): ProjectionError => {
    if (!isUnreadable(thrown)) throw thrown
    return setBack(thrown.storeError)
  }

  const setBack = (error: StoreError): ProjectionError => {
    const failure = storeFailed(error)
    reset()
    mustLoad = failure
    return failure
  }

  const load = (_options: CallOptions): Promise<ProjectionError | undefined> => {
    loading ??= loadOnce().then((failure) => {
      if (failure !== undefined) loading = undefined
      return failure
    })
    return loading
  }

  const changesOf = async (inTurns: boolean): Promise<ReadonlyArray<RowChange>> => {
    const changes: Array<RowChange> = []
    let count = 0
    for (const change of rowState.beginSave()) {
      if (change !== undefined) changes.push(change)
      count += 1
      if (inTurns && count % ROWS_PER_TURN === 0) await nextTurn()
    }
    return changes
  }

  /** For a book that was never loaded: it began with nothing, and so must the generation. */
  const openEmpty = async (): Promise<ProjectionError | undefined> => {
    const opened = await readModels.openGeneration(spec)()
    if (isLeft(opened)) return storeFailed(opened.left)
    const place = opened.right.position()
    if (isLeft(place)) return storeFailed(place.left)
    if (place.right !== undefined) return setBack(movedByAnother(name))
    generation = opened.right
    return undefined
  }

  const saveOnce = async (inTurns: boolean): Promise<ProjectionError | undefined> => {
    if (unsaved === 0 || position === undefined) return undefined
    const unopened = generation === undefined ? await openEmpty() : undefined
    if (unopened !== undefined || generation === undefined) return unopened
    const [tables, taken, place] = [generation, unsaved, position]
    underWay = place
    const changes = await changesOf(inTurns)
    rowState.setSource(sourceOf(tables))
    const answer = await tables.commit(place, changes)()
    underWay = undefined
    if (generation !== tables) return undefined
    rowState.endSave(answer._tag === 'Right')
    // What the store has is another's: a generation that was dropped, or that somebody else moved on.
    if (isLeft(answer)) return answer.left.tag === 'InvalidRequest' ? setBack(answer.left) : storeFailed(answer.left)
    committed = place
    unsaved -= taken
    return undefined
  }

  const save = (options?: { readonly inTurns?: boolean | undefined }): Promise<ProjectionError | undefined> => {
    const saved = saves.then(() => saveOnce(options?.inTurns ?? false))
    saves = saved
    return saved
  }

  /** Whatever stops it; undefined where it was taken in. */
  const takeIn = (stored: StoredEvent): ProjectionError | undefined => {
    const recorded = parts.decodeRecorded(stored)
    if (recorded._tag === 'Left') return projectionStopped(name, recorded.left)
    try {
      rowState.fold((state) => projection.apply(state, recorded.right))
    } catch (thrown) {
      return unreadable(thrown)
    }
    position = stored.position
    unsaved += 1
    return undefined
  }

  const applyBatch = (events: ReadonlyArray<StoredEvent>): ProjectionError | undefined => {
    if (mustLoad !== undefined) return mustLoad
    for (const stored of events) {
      // Readers that go through the log at the same time bring the same events: each is taken in once.
      if (position !== undefined && stored.position <= position) continue
      const failure = takeIn(stored)
      if (failure !== undefined) return failure
    }
    if (position !== undefined) waiters.reached(position)
    return undefined
  }

  function* entries(): Generator<readonly [table: string, key: string, text: string]> {
    for (const [table, key, value] of rowState.entries())
      yield [table === REST ? NO_TABLE : table, key, canonicalJson(value)]
  }

  const forget = async (): Promise<ProjectionError | undefined> => {
    await saves
    const dropped = await readModels.dropGeneration(name)()
    if (isLeft(dropped)) return storeFailed(dropped.left)
    reset()
    return undefined
  }

  return {
    state: rowState.state,
    position: () => position,
    unsaved: () => unsaved,
    load,
    save,
    applyBatch,
    storeFailed,
    entries,
    forget,
  }
}

/** Makes the books of a bank whose read models lie as rows. */
export const rowBooks =
  (settings: RowBookSettings) =>
  <State>(parts: ProjectorParts<State>, name: string, waiters: Waiters): Book<State> =>
    createRowBook(parts, name, waiters, settings)
