/** Keyset pages: each query starts where the last page ended, so a long read costs the same from beginning to end. */
import { setImmediate as nextTurn } from 'node:timers/promises'
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
