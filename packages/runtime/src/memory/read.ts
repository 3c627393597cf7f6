/** Reads of a stream and of a tenant's whole log, in pages, both ways. */
import type { Position, StreamName, TenantId } from '@lovebank/core'
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
  type StoredEvent,
} from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { type Entry, indexAfter, type MemoryLog, storedEvent, tenantLog, tenantOf } from './log.ts'

/** Whether events of a type are asked for. */
export const wants = (types: ReadonlyArray<string> | undefined): ((type: string) => boolean) => {
  if (types === undefined) return () => true
  const wanted = new Set(types)
  return (type) => wanted.has(type)
}

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
  options: ReadStreamOptions,
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

interface Take {
  readonly at: number
  readonly step: 1 | -1
  readonly count: number
  readonly isWanted: (type: string) => boolean
}

/** Events that are wanted, the place of the last entry that was looked at, and the index of the next. */
export const takeWanted = (
  entries: ReadonlyArray<Entry>,
  { at, step, count, isWanted }: Take,
): Page & { readonly next: number } => {
  const events: Array<StoredEvent> = []
  let reached: Position | undefined
  let next = at
  for (let entry = entries[next]; entry !== undefined && events.length < count; entry = entries[next]) {
    if (isWanted(entry.type)) events.push(storedEvent(entry))
    reached = entry.position
    next += step
  }
  return { events, reached, next }
}

/** The index of the first entry to read: after the place forwards, before it backwards. */
const startOf = (entries: ReadonlyArray<Entry>, { from, direction }: ReadAllOptions): number => {
  if (direction === 'backward') return from === undefined ? entries.length - 1 : indexAfter(entries, from - 1) - 1
  return from === undefined ? 0 : indexAfter(entries, from)
}

export async function* readAll(
  log: MemoryLog,
  tenant: TenantId,
  options: ReadAllOptions,
): AsyncGenerator<Either<StoreError, Page>> {
  const bad = badPaging(options) ?? cannotBegin(log.isClosed, options)
  if (bad !== undefined) return yield left(bad)
  const { entries } = tenantLog(log, tenant)
  const { pageSize = DEFAULT_PAGE_SIZE, limit = Number.POSITIVE_INFINITY } = options
  const isWanted = wants(options.types)
  const step = options.direction === 'backward' ? -1 : 1
  let at = startOf(entries, options)
  let given = 0
  while (given < limit) {
    const stopped = cannotBegin(log.isClosed, options)
    if (stopped !== undefined) return yield left(stopped)
    const count = Math.min(pageSize, limit - given)
    const { events, reached, next } = takeWanted(entries, { at, step, count, isWanted })
    if (reached === undefined) return
    at = next
    given += events.length
    if (events.length > 0 || step > 0) yield right({ events, reached })
  }
}
