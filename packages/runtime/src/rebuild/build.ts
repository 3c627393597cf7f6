/** Builds a generation from where its checkpoint stands up to a position of the log, in pages, with a turn for others after each. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Page, StoredEvent } from '../ports/event-store.ts'
import type { Book } from '../project/book.ts'
import type { ProjectionError } from '../project/projection-error.ts'
import type { ProjectorParts } from '../project/projector-parts.ts'
import { createSaving, type Saving } from '../project/saving.ts'
import { REBUILD_PAGE_SIZE } from './rebuild-parts.ts'

export interface BuildParts<State> {
  readonly parts: ProjectorParts<State>
  readonly book: Book<State>
  readonly signal: AbortSignal
  readonly pageSize?: number | undefined
  readonly saveEvery?: number | undefined
}

export interface Build {
  /** taken in so far */
  readonly events: () => number
  /**
   * Takes in what lies up to a position, and nothing beyond it. Ends early where the signal says so, or where `onPage` gives why. A
   * `Left` is why it went no further; what was taken in before it is kept. Between the last event and its answer nobody has a turn.
   */
  readonly upTo: <Refusal>(
    position: Position,
    onPage: () => Promise<Refusal | undefined> | undefined,
  ) => Promise<Either<ProjectionError | Refusal, void>>
  readonly save: Saving['save']
}

const SAVE_EVERY = 20_000

const pagesAfter = <State>({ parts, book, signal, pageSize = REBUILD_PAGE_SIZE }: BuildParts<State>) =>
  parts.store.readAll(parts.tenant, { from: book.position(), pageSize, types: parts.projection.handles, signal })

const upToIn = (events: ReadonlyArray<StoredEvent>, position: Position): ReadonlyArray<StoredEvent> =>
  (events.at(-1)?.position ?? position) <= position ? events : events.filter((event) => event.position <= position)

const isLast = ({ events, reached = events.at(-1)?.position }: Page, position: Position): boolean =>
  (reached ?? position) >= position

export const createBuild = <State>(given: BuildParts<State>): Build => {
  const { book, signal } = given
  const saving = createSaving(book, given.saveEvery ?? SAVE_EVERY)
  let events = 0
  const isThere = (position: Position): boolean => (book.position() ?? -1) >= position
  const take = async ({ events: all, reached }: Page, upTo: Position): Promise<ProjectionError | undefined> => {
    const before = book.unsaved()
    const stopped = saving.take(upToIn(all, upTo), reached === undefined || reached < upTo ? reached : upTo)
    events += book.unsaved() - before
    return stopped ?? (saving.isDue() ? saving.save({ inTurns: true }) : undefined)
  }
  return {
    events: () => events,
    save: saving.save,
    upTo: async (position, onPage) => {
      if (isThere(position)) return right(undefined)
      for await (const page of pagesAfter(given)) {
        if (page._tag === 'Left') return left(book.storeFailed(page.left))
        const refused = (await take(page.right, position)) ?? (await onPage())
        if (refused !== undefined) return left(refused)
        if (signal.aborted || isLast(page.right, position)) break
        await nextTurn()
      }
      return right(undefined)
    },
  }
}
