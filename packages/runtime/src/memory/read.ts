/** Reads of a stream and of a tenant's whole log, in pages, both ways. */
import type { StreamName, TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { badPaging } from '../adapter/check-paging.ts'
import { cannotBegin } from '../adapter/store-errors.ts'
import {
  DEFAULT_PAGE_SIZE,
  type Direction,
  type Page,
  type Pages,
  type ReadAllOptions,
  type ReadStreamOptions,
} from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Entry, indexAfter, type MemoryLog, storedEvent, tenantLog, tenantOf } from './log.ts'

/** A run of entries from an index, in one direction; the list may grow while it is read. */
interface Run {
  readonly entries: ReadonlyArray<Entry>
  readonly start: number
  readonly direction: Direction
}

const takePage = ({ entries, direction }: Run, start: number, count: number): ReadonlyArray<Entry> =>
  direction === 'forward'
    ? entries.slice(start, start + count)
    : entries.slice(Math.max(0, start - count + 1), start + 1).reverse()

async function* pagesOf(
  log: MemoryLog,
  options: ReadStreamOptions | ReadAllOptions,
  run: () => Run,
): AsyncGenerator<Either<StoreError, Page>> {
  const bad = badPaging(options) ?? cannotBegin(log.isClosed, options)
  if (bad !== undefined) return yield left(bad)
  const { entries, start, direction } = run()
  const pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE
  const limit = options.limit ?? Number.POSITIVE_INFINITY
  let given = 0
  while (given < limit) {
    const stopped = cannotBegin(log.isClosed, options)
    if (stopped !== undefined) return yield left(stopped)
    const at = direction === 'forward' ? start + given : start - given
    const page = at < 0 ? [] : takePage({ entries, start, direction }, at, Math.min(pageSize, limit - given))
    if (page.length === 0) return
    given += page.length
    yield right({ events: page.map(storedEvent) })
  }
}

export const readStream = (log: MemoryLog, stream: StreamName, options: ReadStreamOptions): Pages =>
  pagesOf(log, options, () => {
    const entries = log.tenants.get(tenantOf(stream))?.streams.get(stream) ?? []
    const direction = options.direction ?? 'forward'
    const last = entries.length - 1
    return {
      entries,
      direction,
      start: direction === 'forward' ? (options.from ?? 0) : Math.min(options.from ?? last, last),
    }
  })

export const readAll = (log: MemoryLog, tenant: TenantId, options: ReadAllOptions): Pages =>
  pagesOf(log, options, () => {
    const { entries } = tenantLog(log, tenant)
    const direction = options.direction ?? 'forward'
    const after = options.from === undefined ? 0 : indexAfter(entries, options.from)
    const before = options.from === undefined ? entries.length - 1 : indexAfter(entries, options.from - 1) - 1
    return { entries, direction, start: direction === 'forward' ? after : before }
  })
