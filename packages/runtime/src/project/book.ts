/** The state of a projection and its place in the log: loaded, moved on and saved together. */
import type { Position } from '@lovebank/core'
import type { CallOptions, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { projectionStopped, projectionStoreFailed } from './book-errors.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ProjectionError } from './projection-error.ts'
import type { ProjectorParts } from './projector-parts.ts'
import type { Waiters } from './waiters.ts'

export interface Book<State> {
  readonly state: () => State
  readonly position: () => Position | undefined
  /** events taken in since state and place were last saved */
  readonly unsaved: () => number
  readonly load: (options: CallOptions) => Promise<ProjectionError | undefined>
  readonly save: () => Promise<ProjectionError | undefined>
  /** Takes in a batch up to its end, or up to an event that cannot be read. */
  readonly applyBatch: (events: ReadonlyArray<StoredEvent>) => ProjectionError | undefined
  readonly storeFailed: (error: StoreError) => ProjectionError
  /** All of its rows in the order of table, then key; nothing may be taken in before the last of them is taken. */
  readonly entries: () => Iterable<Entry>
  /** Drops what was saved, and begins with nothing. */
  readonly forget: () => Promise<ProjectionError | undefined>
}

export const createBook = <State>(parts: ProjectorParts<State>, name: string, waiters: Waiters): Book<State> => {
  const { projection, checkpoints } = parts
  let state = projection.initialState()
  let position: Position | undefined
  let loading: Promise<ProjectionError | undefined> | undefined
  let unsaved = 0
  const storeFailed = (error: StoreError): ProjectionError => projectionStoreFailed(name, position, error)
  const loadOnce = async (options: CallOptions): Promise<ProjectionError | undefined> => {
    const loaded = await checkpoints.loadCheckpoint(name, options)()
    if (loaded._tag === 'Left') return storeFailed(loaded.left)
    if (loaded.right !== undefined) {
      state = JSON.parse(loaded.right.state)
      position = loaded.right.position
    }
    return undefined
  }

  /** Who asks while it is being loaded waits for the same: a second load would set the state back under the first one's readers. */
  const load = (options: CallOptions): Promise<ProjectionError | undefined> => {
    loading ??= loadOnce(options).then((failure) => {
      if (failure !== undefined) loading = undefined
      return failure
    })
    return loading
  }

  const save = async (): Promise<ProjectionError | undefined> => {
    if (unsaved === 0) return undefined
    const saved = await checkpoints.saveCheckpoint({ name, position, state: JSON.stringify(state) })()
    if (saved._tag === 'Left') return storeFailed(saved.left)
    unsaved = 0
    return undefined
  }

  const applyBatch = (events: ReadonlyArray<StoredEvent>): ProjectionError | undefined => {
    for (const stored of events) {
      // Readers that go through the log at the same time bring the same events: each is taken in once.
      if (position !== undefined && stored.position <= position) continue
      const recorded = parts.decodeRecorded(stored)
      if (recorded._tag === 'Left') return projectionStopped(name, recorded.left)
      state = projection.apply(state, recorded.right)
      position = stored.position
      unsaved += 1
    }
    if (position !== undefined) waiters.reached(position)
    return undefined
  }

  const forget = async (): Promise<ProjectionError | undefined> => {
    const forgotten = await checkpoints.deleteCheckpoint(name)()
    if (forgotten._tag === 'Left') return storeFailed(forgotten.left)
    state = projection.initialState()
    position = undefined
    loading = undefined
    unsaved = 0
    return undefined
  }

  return {
    state: () => state,
    position: () => position,
    unsaved: () => unsaved,
    load,
    save,
    applyBatch,
    storeFailed,
    entries: () => entriesOf(state),
    forget,
  }
}
