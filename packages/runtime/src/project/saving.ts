/** When a book is saved: what saving costs is weighed against what is folded again where it was not saved. */
import type { Position } from '@lovebank/core'
import type { StoredEvent } from '../ports/event-store.ts'
import type { Book, SaveOptions } from './book.ts'
import type { ProjectionError } from './projection-error.ts'

export interface Saving {
  /** `applyBatch`, and what it cost. */
  readonly take: (events: ReadonlyArray<StoredEvent>, reached?: Position) => ProjectionError | undefined
  /** So many events are unsaved that it is time. */
  readonly isDue: () => boolean
  /** It takes longer than the events that would be folded again are worth. */
  readonly isDear: () => boolean
  readonly save: (options?: SaveOptions) => Promise<ProjectionError | undefined>
}

/** Milliseconds; a state that is saved faster is saved whenever there is something to be saved. */
const CHEAP_MILLIS = 5

/** A save that takes a millisecond is worth so many milliseconds of folding. */
const FOLDED_A_SAVED = 50

/** However dear, it is saved after so many times the usual number of events. */
const LATEST = 5

/** What changed stays in memory until it is saved: where only that is saved, it is not let grow. */
const MOST_CHANGES = 5_000

export const createSaving = <State>(book: Book<State>, saveEvery: number): Saving => {
  let foldedMillis = 0
  let lastSaveMillis = 0
  const isDear = (): boolean => lastSaveMillis > CHEAP_MILLIS && foldedMillis < lastSaveMillis * FOLDED_A_SAVED
  const dueAfter = (): number => {
    if (book.savesChanges === true) return Math.min(saveEvery, MOST_CHANGES)
    return isDear() ? saveEvery * LATEST : saveEvery
  }
  return {
    isDear,
    isDue: () => book.unsaved() >= dueAfter(),
    take: (events, reached) => {
      const begunAt = performance.now()
      const stopped = book.applyBatch(events, reached)
      foldedMillis += performance.now() - begunAt
      return stopped
    },
    save: async (options) => {
      if (book.unsaved() === 0) return undefined
      const begunAt = performance.now()
      const failure = await book.save(options)
      lastSaveMillis = performance.now() - begunAt
      if (failure === undefined) foldedMillis = 0
      return failure
    },
  }
}
