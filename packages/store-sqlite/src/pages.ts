/** Keyset pages: each query starts where the last page ended, so a long read costs the same from beginning to end. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position } from '@lovebank/core'
import {
  DEFAULT_PAGE_SIZE,
  type Page,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StoreError,
} from '@lovebank/runtime'
import { badPaging } from '@lovebank/runtime/adapter'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { StopCheck } from './call.ts'
import { attempt } from './errors.ts'
import type { EventRow, ReadRows, RowReader } from './rows.ts'

/** What one query found, within one turn of the event loop. */
export interface Found {
  readonly rows: ReadonlyArray<EventRow>
  /** nothing to read lies beyond just now */
  readonly isEnd: boolean
  /** looked through up to this key, where that is beyond the last row */
  readonly reached?: number
}

/** Up to `count` rows beyond a key, in the direction of the read. It may look at a part only: the next query goes on there. */
export type PageQuery = (beyond: number, count: number) => Found

/** Of a query that looks at everything: fewer rows than it asked for are the last ones. */
export const foundAll = (rows: ReadonlyArray<EventRow>, count: number): Found => ({ rows, isEnd: rows.length < count })

export interface Read {
  readonly path: string
  readonly query: PageQuery
  readonly rowsOf: RowReader
  readonly stop: StopCheck
  /** the key just before the first event to read */
  readonly start: number
  readonly keyOf: (event: StoredEvent) => number
  /** the key as a position of the log, for a read of all */
  readonly reachedOf?: (key: number) => Position
}

/** Events that were read in one turn, and where the next turn goes on. */
export interface Part extends ReadRows {
  readonly beyond: number
  readonly isEnd: boolean
}

/** As much of a page as is read within one turn of the event loop. */
export const readPart = ({ path, query, rowsOf, keyOf }: Read, from: number, count: number): Part => {
  const part = attempt(path, () => {
    const found = query(from, count)
    const { events, failure } = rowsOf(found.rows)
    const last = events.at(-1)
    const beyond = (failure === undefined ? found.reached : undefined) ?? (last === undefined ? from : keyOf(last))
    return { events, failure, beyond, isEnd: failure !== undefined || found.isEnd }
  })
  return isLeft(part) ? { events: [], failure: part.left, beyond: from, isEnd: true } : part.right
}

const joined = (before: Page['events'], events: Page['events']): Page['events'] =>
  before.length === 0 ? events : [...before, ...events]

const MAX_LIMIT = Number.MAX_SAFE_INTEGER

/** A page, filled over as many turns as it takes: a query may look at a part of the log only. */
const fillPage = async (read: Read, from: number, wanted: number): Promise<Part> => {
  let page = readPart(read, from, wanted)
  while (!page.isEnd && page.events.length < wanted) {
    await nextTurn()
    const stopped = read.stop()
    if (stopped !== undefined) return { ...page, failure: stopped, isEnd: true }
    const part = readPart(read, page.beyond, wanted - page.events.length)
    page = { ...part, events: joined(page.events, part.events) }
  }
  return page
}

/** All pages of a read. Other work gets its turn between two of them. */
export async function* pagesOf(
  options: ReadStreamOptions | ReadAllOptions,
  begin: () => Read,
  stop: StopCheck,
): AsyncGenerator<Either<StoreError, Page>> {
  const refused = badPaging(options) ?? stop()
  if (refused !== undefined) return yield left(refused)
  const { pageSize = DEFAULT_PAGE_SIZE, limit = MAX_LIMIT, direction } = options
  const read = begin()
  let remaining = limit
  let beyond = read.start
  while (remaining > 0) {
    const stopped = stop()
    if (stopped !== undefined) return yield left(stopped)
    const page = await fillPage(read, beyond, Math.min(pageSize, remaining))
    const { events, failure } = page
    const hasComeFurther = direction !== 'backward' && page.beyond > beyond
    if (events.length > 0 || hasComeFurther) yield right({ events, reached: read.reachedOf?.(page.beyond) })
    if (failure !== undefined) return yield left(failure)
    if (page.isEnd) return
    beyond = page.beyond
    remaining -= events.length
    await nextTurn()
  }
}
