/** The state of a projection and its place in the log: loaded, moved on and saved together. */
import type { BadEvent, Position } from '@lovebank/core'
import type { CallOptions, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Entry, entriesOf } from './entries.ts'
import type { ProjectionError } from './projection-error.ts'
import type { ProjectorParts } from './projector-parts.ts'
import { stateTextInTurns } from './state-text.ts'
import type { Waiters } from './waiters.ts'

/** `inTurns`: others of the event loop have their turn meanwhile. Only where nothing is taken in before it is saved. */
export interface SaveOptions {
  readonly inTurns?: boolean | undefined
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
  /** Drops what was saved, and begins with nothing. */
  readonly forget: () => Promise<ProjectionError | undefined>
  /** what it took when it was last saved or loaded, where that is known */
  readonly bytes?: () => number | undefined
}

/** Makes the book of a name: where a read model lives is decided here. */
export type OpenBook = <State>(parts: ProjectorParts<State>, name: string, waiters: Waiters) => Book<State>

export const createBook = <State>(parts: ProjectorParts<State>, name: string, waiters: Waiters): Book<State> => {
  const { projection, checkpoints } = parts
  // An event of another type is not looked at: where it cannot be read, it stops those only who need it.
  const handled: ReadonlySet<string> = new Set(projection.handles)
  let state = projection.initialState()
  let position: Position | undefined
  let loading: Promise<ProjectionError | undefined> | undefined
  let unsaved = 0
  let bytes: number | undefined

  const storeFailed = (error: StoreError): ProjectionError => ({
    tag: 'ProjectionStoreFailed',
    projection: name,
    error,
    message: `${name} waits at position ${position ?? 'none'}: ${error.message}`,
  })

  const stoppedAt = (badEvent: BadEvent): ProjectionError => ({
    tag: 'ProjectionStopped',
    projection: name,
    badEvent,
    message: `${name} stopped at position ${badEvent.position}, ${badEvent.stream} revision ${badEvent.revision} (${badEvent.type}): ${badEvent.errors.join('; ')}`,
  })

  const loadOnce = async (options: CallOptions): Promise<ProjectionError | undefined> => {
    const loaded = await checkpoints.loadCheckpoint(name, options)()
    if (loaded._tag === 'Left') return storeFailed(loaded.left)
    if (loaded.right !== undefined) {
      state = JSON.parse(loaded.right.state)
      position = loaded.right.position
      bytes = Buffer.byteLength(loaded.right.state)
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

  const save = async ({ inTurns = false }: SaveOptions = {}): Promise<ProjectionError | undefined> => {
    if (unsaved === 0) return undefined
    const taken = unsaved
    const text = inTurns ? await stateTextInTurns(state) : JSON.stringify(state)
    const saved = await checkpoints.saveCheckpoint({ name, position, state: text })()
    if (saved._tag === 'Left') return storeFailed(saved.left)
    // What was taken in while the store was writing is not saved yet.
    unsaved -= Math.min(taken, unsaved)
    bytes = Buffer.byteLength(text)
    return undefined
  }

  const forget = async (): Promise<ProjectionError | undefined> => {
    const forgotten = await checkpoints.deleteCheckpoint(name)()
    if (forgotten._tag === 'Left') return storeFailed(forgotten.left)
    state = projection.initialState()
    position = undefined
    loading = undefined
    unsaved = 0
    bytes = undefined
    return undefined
  }

  const applyBatch = (events: ReadonlyArray<StoredEvent>, reached?: Position): ProjectionError | undefined => {
    for (const stored of events) {
      // Readers that go through the log at the same time bring the same events: each is taken in once.
      if (position !== undefined && stored.position <= position) continue
      if (handled.has(stored.type)) {
        const recorded = parts.decodeRecorded(stored)
        if (recorded._tag === 'Left') return stoppedAt(recorded.left)
        state = projection.apply(state, recorded.right)
      }
      position = stored.position
      unsaved += 1
    }
    if (reached !== undefined && reached > (position ?? -1)) {
      position = reached
      unsaved += 1
    }
    if (position !== undefined) waiters.reached(position)
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
    bytes: () => bytes,
  }
}
