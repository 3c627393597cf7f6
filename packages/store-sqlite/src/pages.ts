/** Keyset pages: each query starts where the last page ended, so a long read costs the same from beginning to end. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  type Page,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StoreError,
} from '@lovebank/runtime'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { StopCheck } from './call.ts'
import { attempt, invalidRequest, tooLarge } from './errors.ts'
import type { EventRow, ReadRows, RowReader } from './rows.ts'

/** Up to `count` rows beyond a key, in the direction of the read. */
export type PageQuery = (beyond: number, count: number) => ReadonlyArray<EventRow>

export interface Read {
  readonly path: string
  readonly query: PageQuery
  readonly rowsOf: RowReader
  readonly stop: StopCheck
  /** the key just before the first event to read */
  readonly start: number
  readonly keyOf: (event: StoredEvent) => number
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** What is wrong with the numbers of a read; undefined where nothing is. */
export const badPaging = ({
  pageSize = 1,
  limit = 0,
  from = undefined,
}: ReadStreamOptions | ReadAllOptions): StoreError | undefined => {
  if (!isCount(pageSize) || pageSize < 1) return invalidRequest('A page holds at least one event')
  if (pageSize > MAX_PAGE_SIZE) return tooLarge('Events of one page', MAX_PAGE_SIZE, pageSize)
  if (!isCount(limit)) return invalidRequest('A limit is a whole number, zero or more')
  if (!isCount(from ?? 0)) return invalidRequest('A place to read from is a whole number, zero or more')
  return undefined
}

/** One page, read within one turn of the event loop. */
export const readPage = ({ path, query, rowsOf }: Read, beyond: number, count: number): ReadRows => {
  const page = attempt(path, () => rowsOf(query(beyond, count)))
  return isLeft(page) ? { events: [], failure: page.left } : page.right
}

const MAX_LIMIT = Number.MAX_SAFE_INTEGER

/** All pages of a read. Other work gets its turn between two of them. */
export async function* pagesOf(
  options: ReadStreamOptions | ReadAllOptions,
  begin: () => Read,
  stop: StopCheck,
): AsyncGenerator<Either<StoreError, Page>> {
  const refused = badPaging(options) ?? stop()
  if (refused !== undefined) return yield left(refused)
  const read = begin()
  const pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE
  let remaining = options.limit ?? MAX_LIMIT
  let beyond = read.start
  while (remaining > 0) {
    const stopped = stop()
    if (stopped !== undefined) return yield left(stopped)
    const count = Math.min(pageSize, remaining)
    const { events, failure } = readPage(read, beyond, count)
    const last = events.at(-1)
    if (last !== undefined) yield right({ events })
    if (failure !== undefined) return yield left(failure)
    if (last === undefined || events.length < count) return
    beyond = read.keyOf(last)
    remaining -= events.length
    await nextTurn()
  }
}
