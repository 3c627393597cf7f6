/** The course of a batch, the same for every book: each event once, only those that are handled, and on to where the log was looked through. */
import type { Position } from '@lovebank/core'
import type { StoredEvent } from '../ports/event-store.ts'
import type { ProjectionError } from './projection-error.ts'

/** Where a book stands. */
export interface Place {
  position: Position | undefined
  unsaved: number
}

export interface Batch {
  readonly events: ReadonlyArray<StoredEvent>
  /** nothing else lies up to there; absent: the place of the last event */
  readonly reached: Position | undefined
  /** An event of another type is not looked at: where it cannot be read, it stops those only who need it. */
  readonly handled: ReadonlySet<string>
}

const moveTo = (place: Place, position: Position): void => {
  place.position = position
  place.unsaved += 1
}

/** Ends before an event that `takeIn` cannot take in, with why; the place stands at the last one that was. */
export const takeBatch = (
  place: Place,
  { events, reached, handled }: Batch,
  takeIn: (stored: StoredEvent) => ProjectionError | undefined,
): ProjectionError | undefined => {
  for (const stored of events) {
    // Readers that go through the log at the same time bring the same events: each is taken in once.
    if (place.position !== undefined && stored.position <= place.position) continue
    const failure = handled.has(stored.type) ? takeIn(stored) : undefined
    if (failure !== undefined) return failure
    moveTo(place, stored.position)
  }
  if (reached !== undefined && (place.position === undefined || reached > place.position)) moveTo(place, reached)
  return undefined
}
