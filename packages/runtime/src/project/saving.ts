/** When a book is saved during a run: every so many events, but never so often that saving takes more than its share of the time. */
import type { Book } from './book.ts'
import type { ProjectionError } from './projection-error.ts'

export interface Saving {
  /** Saves where it is due; gives why that could not be. */
  readonly saveWhenDue: () => Promise<ProjectionError | undefined>
}

/** Work goes on at least so many times as long as the last saving took: a large state is saved seldom, as each time it is all written. */
const TIMES_AS_LONG = 20
/** What takes less, in milliseconds, holds nobody up. */
const SHORT_MILLIS = 20

/** `saveEvery` events, at least. */
export const createSaving = <State>(book: Book<State>, saveEvery: number): Saving => {
  let savingMillis = 0
  let savedAt = performance.now()
  const isAffordable = (): boolean =>
    savingMillis <= SHORT_MILLIS || performance.now() - savedAt >= savingMillis * TIMES_AS_LONG
  return {
    saveWhenDue: async () => {
      if (book.unsaved() < saveEvery || !isAffordable()) return undefined
      const begunAt = performance.now()
      const failure = await book.save()
      savedAt = performance.now()
      savingMillis = savedAt - begunAt
      return failure
    },
  }
}
