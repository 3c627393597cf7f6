/** The state of a projection and its place in the log: loaded, moved on and saved together. */
import type { BadEvent, DomainEvent, Position, Projection, RecordedEvent } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { CallOptions, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { projectionStopped, projectionStoreFailed } from './book-errors.ts'
import { countOf, type Entry, entriesOf, type Row, rowsOf } from './entries.ts'
import type { ProjectionError } from './projection-error.ts'
import { stateTextInTurns } from './state-text.ts'
import { takeBatch } from './take-batch.ts'
import type { Waiters } from './waiters.ts'

/** `inTurns`: others of the event loop have their turn meanwhile. Only where nothing is taken in before it is saved. */
export interface SaveOptions {
  readonly inTurns?: boolean | undefined
}

/** What a book is made of; a projector's parts are that, and more. */
export interface BookParts<State> {
  readonly projection: Projection<State>
  readonly checkpoints: CheckpointStore
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
}

export interface Book<State> {
  readonly state: () => State
  readonly position: () => Position | undefined
  /** events taken in since state and place were last saved */
  readonly unsaved: () => number
  readonly load: (options: CallOptions) => Promise<ProjectionError | undefined>
  readonly save: (options?: SaveOptions) => Promise<ProjectionError | undefined>
  /** Takes in a batch up to its end, or up to an event that cannot be read. `reached`: nothing else lies up to there. */
  readonly applyBatch: (events: ReadonlyArray<StoredEvent>, reached?: Position) => ProjectionError | undefined
  readonly storeFailed: (error: StoreError) => ProjectionError
  /** All of its rows in the order of table, then key; nothing may be taken in before the last of them is taken. */
  readonly entries: () => Iterable<Entry>
  /** Where all of its rows stand, in no order; it may take in more meanwhile. */
  readonly keys: () => Iterable<Row>
  /** so many rows; as it was last saved, where they do not lie in memory */
  readonly count: () => number
  /** Drops what was saved, and begins with nothing. */
  readonly forget: () => Promise<ProjectionError | undefined>
  /** it saves what changed, and not the whole state each time */
  readonly savesChanges?: boolean
  /** what it took when it was last saved or loaded, where that is known */
  readonly bytes?: () => number | undefined
}

/** Makes the book of a name: where a read model lives is decided here. */
export type OpenBook = <State>(parts: BookParts<State>, name: string, waiters: Waiters) => Book<State>

/** What a book holds between two calls. */
interface Kept<State> {
  state: State
  position: Position | undefined
  unsaved: number
  bytes: number | undefined
}

const nothingKept = <State>({ projection }: BookParts<State>): Kept<State> => ({
  state: projection.initialState(),
  position: undefined,
  unsaved: 0,
  bytes: undefined,
})

const loadInto = async <State>(
  kept: Kept<State>,
  { checkpoints }: BookParts<State>,
  name: string,
  options: CallOptions,
): Promise<StoreError | undefined> => {
  const loaded = await checkpoints.loadCheckpoint(name, options)()
  if (loaded._tag === 'Left') return loaded.left
  if (loaded.right === undefined) return undefined
  const { state, position } = loaded.right
  Object.assign(kept, { state: JSON.parse(state), position, bytes: Buffer.byteLength(state) })
  return undefined
}

const saveFrom = async <State>(
  kept: Kept<State>,
  { checkpoints }: BookParts<State>,
  name: string,
  { inTurns = false }: SaveOptions,
): Promise<StoreError | undefined> => {
  if (kept.unsaved === 0) return undefined
  const { unsaved, position } = kept
  const text = inTurns ? await stateTextInTurns(kept.state) : JSON.stringify(kept.state)
  const saved = await checkpoints.saveCheckpoint({ name, position, state: text })()
  if (saved._tag === 'Left') return saved.left
  // What was taken in while the store was writing is not saved yet.
  kept.unsaved -= Math.min(unsaved, kept.unsaved)
  kept.bytes = Buffer.byteLength(text)
  return undefined
}

export const createBook = <State>(parts: BookParts<State>, name: string, waiters: Waiters): Book<State> => {
  const { projection, checkpoints } = parts
  const handled: ReadonlySet<string> = new Set(projection.handles)
  const kept = nothingKept(parts)
  let loading: Promise<ProjectionError | undefined> | undefined

  const storeFailed = (error: StoreError): ProjectionError => projectionStoreFailed(name, kept.position, error)
  const orFailed = (error: StoreError | undefined): ProjectionError | undefined => error && storeFailed(error)

  /** Who asks while it is being loaded waits for the same: a second load would set the state back under the first one's readers. */
  const load = (options: CallOptions): Promise<ProjectionError | undefined> => {
    loading ??= loadInto(kept, parts, name, options).then((failure) => {
      if (failure !== undefined) loading = undefined
      return orFailed(failure)
    })
    return loading
  }

  const forget = async (): Promise<ProjectionError | undefined> => {
    const forgotten = await checkpoints.deleteCheckpoint(name)()
    if (forgotten._tag === 'Left') return storeFailed(forgotten.left)
    Object.assign(kept, nothingKept(parts))
    loading = undefined
    return undefined
  }

  const takeIn = (stored: StoredEvent): ProjectionError | undefined => {
    const recorded = parts.decodeRecorded(stored)
    if (recorded._tag === 'Left') return projectionStopped(name, recorded.left)
    kept.state = projection.apply(kept.state, recorded.right)
    return undefined
  }

  const applyBatch = (events: ReadonlyArray<StoredEvent>, reached?: Position): ProjectionError | undefined => {
    const stopped = takeBatch(kept, { events, reached, handled }, takeIn)
    if (stopped === undefined && kept.position !== undefined) waiters.reached(kept.position)
    return stopped
  }

  return {
    state: () => kept.state,
    position: () => kept.position,
    unsaved: () => kept.unsaved,
    load,
    save: async (options = {}) => orFailed(await saveFrom(kept, parts, name, options)),
    applyBatch,
    storeFailed,
    entries: () => entriesOf(kept.state),
    keys: () => rowsOf(kept.state),
    count: () => countOf(kept.state),
    forget,
    bytes: () => kept.bytes,
  }
}
