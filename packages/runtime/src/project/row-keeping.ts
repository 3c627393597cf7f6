/** How a book over rows is loaded, saved and set back: what it knows of the store, and the place in the log of each. */
import type { Position } from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore } from '../ports/event-store.ts'
import type { GenerationSpec, ReadModelStore, RowChange, RowTables } from '../ports/read-model-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { projectionStoreFailed } from './book-errors.ts'
import type { ProjectionError } from './projection-error.ts'
import { isUnreadable, movedByAnother, sourceAt } from './row-source.ts'
import type { RowState } from './row-state.ts'
import type { RowSource } from './row-table.ts'

export interface RowKeeping<State> {
  readonly spec: GenerationSpec
  readonly readModels: ReadModelStore
  readonly flush: EventStore['flush'] | undefined
  readonly rowState: RowState<State>
  generation: RowTables | undefined
  position: Position | undefined
  /** what the store has, and what it is about to have */
  committed: Position | undefined
  underWay: Position | undefined
  /** events taken in since they were last saved */
  unsaved: number
  loading: Promise<ProjectionError | undefined> | undefined
  /** ends with the last save that was asked for */
  saves: Promise<unknown>
  /** why nothing may be taken in before it is loaded again */
  mustLoad: ProjectionError | undefined
}

export const keepRows = <State>(
  spec: GenerationSpec,
  { readModels, flush }: Pick<RowKeeping<State>, 'readModels' | 'flush'>,
  rowState: RowState<State>,
): RowKeeping<State> => ({
  spec,
  readModels,
  flush,
  rowState,
  generation: undefined,
  position: undefined,
  committed: undefined,
  underWay: undefined,
  unsaved: 0,
  loading: undefined,
  saves: Promise.resolve(),
  mustLoad: undefined,
})

/** Rows that are put into words in one turn of the event loop, where others shall have theirs. */
const ROWS_PER_TURN = 100

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const keepingFailed = <State>({ spec, position }: RowKeeping<State>, error: StoreError): ProjectionError =>
  projectionStoreFailed(spec.name, position, error)

/** Back to nothing; the store has what it has. */
export const resetRows = <State>(kept: RowKeeping<State>): void => {
  kept.rowState.reset(undefined)
  kept.generation = undefined
  kept.position = undefined
  kept.committed = undefined
  kept.unsaved = 0
  kept.loading = undefined
}

/** Back to what the store has, when it is loaded next. */
const setBack = <State>(kept: RowKeeping<State>, error: StoreError): ProjectionError => {
  const failure = keepingFailed(kept, error)
  resetRows(kept)
  kept.mustLoad = failure
  return failure
}

/** What a row that cannot be read means for the book; any other throw is a programmer's mistake. */
export const unreadableRow = <State>(kept: RowKeeping<State>, thrown: unknown): ProjectionError => {
  if (!isUnreadable(thrown)) throw thrown
  return setBack(kept, thrown.storeError)
}

const sourceOf = <State>(kept: RowKeeping<State>, tables: RowTables): RowSource =>
  sourceAt(kept.spec.name, tables, (place) => {
    const { committed, underWay } = kept
    return place === committed || (underWay !== undefined && place === underWay)
  })

export const loadRows = async <State>(kept: RowKeeping<State>): Promise<ProjectionError | undefined> => {
  await kept.saves
  const opened = await kept.readModels.openGeneration(kept.spec)()
  if (isLeft(opened)) return keepingFailed(kept, opened.left)
  const place = opened.right.position()
  if (isLeft(place)) return keepingFailed(kept, place.left)
  kept.generation = opened.right
  kept.committed = place.right
  kept.position = place.right
  kept.unsaved = 0
  kept.mustLoad = undefined
  try {
    kept.rowState.reset(place.right === undefined ? undefined : sourceOf(kept, opened.right))
    return undefined
  } catch (thrown) {
    return unreadableRow(kept, thrown)
  }
}

/** For a book that was never loaded: it began with nothing, and so must the generation. */
const openEmpty = async <State>(kept: RowKeeping<State>): Promise<ProjectionError | undefined> => {
  const opened = await kept.readModels.openGeneration(kept.spec)()
  if (isLeft(opened)) return keepingFailed(kept, opened.left)
  const place = opened.right.position()
  if (isLeft(place)) return keepingFailed(kept, place.left)
  if (place.right !== undefined) return setBack(kept, movedByAnother(kept.spec.name))
  kept.generation = opened.right
  return undefined
}

const changesOf = async <State>(
  { rowState }: RowKeeping<State>,
  inTurns: boolean,
): Promise<ReadonlyArray<RowChange>> => {
  const changes: Array<RowChange> = []
  let count = 0
  for (const change of rowState.beginSave()) {
    if (change !== undefined) changes.push(change)
    count += 1
    if (inTurns && count % ROWS_PER_TURN === 0) await nextTurn()
  }
  return changes
}

/** What is taken in meanwhile stays unsaved. */
const commitRows = async <State>(
  kept: RowKeeping<State>,
  tables: RowTables,
  place: Position,
  inTurns: boolean,
): Promise<ProjectionError | undefined> => {
  const taken = kept.unsaved
  kept.underWay = place
  const changes = await changesOf(kept, inTurns)
  kept.rowState.setSource(sourceOf(kept, tables))
  // Not before the changes are taken: what comes in meanwhile is beyond the place that they are saved under.
  const flushed = await kept.flush?.()()
  const answer = flushed?._tag === 'Left' ? flushed : await tables.commit(place, changes)()
  kept.underWay = undefined
  if (kept.generation !== tables) return undefined
  kept.rowState.endSave(answer._tag === 'Right')
  if (isLeft(answer)) {
    // What the store has is another's: a generation that was dropped, or that somebody else moved on.
    return answer.left.tag === 'InvalidRequest' ? setBack(kept, answer.left) : keepingFailed(kept, answer.left)
  }
  kept.committed = place
  kept.unsaved -= taken
  return undefined
}

const saveOnce = async <State>(kept: RowKeeping<State>, inTurns: boolean): Promise<ProjectionError | undefined> => {
  if (kept.unsaved === 0) return undefined
  const unopened = kept.generation === undefined ? await openEmpty(kept) : undefined
  const { generation, position } = kept
  if (unopened !== undefined || generation === undefined || position === undefined) return unopened
  return commitRows(kept, generation, position, inTurns)
}

/** One after another. */
export const saveRows = <State>(kept: RowKeeping<State>, inTurns: boolean): Promise<ProjectionError | undefined> => {
  const saved = kept.saves.then(() => saveOnce(kept, inTurns))
  kept.saves = saved
  return saved
}
