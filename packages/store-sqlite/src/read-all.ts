/**
 * Reads all events of a tenant by position, either way. Where only some types are asked for, SQLite leaves the others out without
 * reading their data; a stretch of the log at a time, so that a long one without any does not hold up the commands.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Position, TenantId } from '@lovebank/core'
import type { Pages, ReadAllOptions } from '@lovebank/runtime'
import type { StopCheck } from './call.ts'
import type { Head } from './head.ts'
import { type Found, foundAll, type PageQuery, pagesOf, type Read } from './pages.ts'
import { EVENT_COLUMNS, type EventRow, type RowReader } from './rows.ts'
import type { Streams } from './streams.ts'

/** Whose events, from where on, and which. */
interface Wanted {
  readonly tenant: TenantId
  readonly after?: number | undefined
  readonly types?: ReadonlyArray<string> | undefined
}

export interface ReadAll {
  readonly pages: (tenant: TenantId, options: ReadAllOptions, stop: StopCheck) => Pages
  /** A forward read after a position, for a subscription to drive. */
  readonly forwardFrom: (wanted: Wanted, stop: StopCheck) => Read
}

export interface ReadAllParts {
  readonly path: string
  readonly streams: Streams
  readonly head: Head
  readonly rowsOf: RowReader
}

/** Smaller than any position. */
const BEFORE_ALL = -1

/** Positions that a read of some types looks through in one turn: some milliseconds. */
const STRETCH = 10_000

const NOTHING: Found = { rows: [], isEnd: true }

/** A query for one tenant's rows, in one direction. */
type Query = (tenant: number, beyond: number, count: number) => Found

type Prepare = (condition: string) => (...values: ReadonlyArray<number | string>) => ReadonlyArray<EventRow>

const prepareOn =
  (db: DatabaseSync): Prepare =>
  (condition) => {
    const statement = db.prepare(`SELECT ${EVENT_COLUMNS} FROM events WHERE tenant = ? AND ${condition} LIMIT ?`)
    statement.setReturnArrays(true)
    return (...values) => statement.all(...values) as unknown as ReadonlyArray<EventRow>
  }

const OF_TYPES = 'AND type IN (SELECT value FROM json_each(?)) ORDER BY position'

/** `head` is asked before the rows: what another process writes between the two is left for the next query. */
const queriesOfTypes = (prepare: Prepare, head: Head) => {
  const forward = prepare(`position > ? AND position <= ? ${OF_TYPES}`)
  const backward = prepare(`position < ? AND position >= ? ${OF_TYPES} DESC`)
  return {
    forward: (tenant: TenantId, id: number, types: string, beyond: number, count: number): Found => {
      const end = Math.max(head(tenant) ?? beyond, beyond)
      const until = Math.min(beyond + STRETCH, end)
      const rows = until > beyond ? forward(id, beyond, until, types, count) : []
      return rows.length === count ? { rows, isEnd: false } : { rows, isEnd: until === end, reached: until }
    },
    backward: (tenant: TenantId, id: number, types: string, beyond: number, count: number): Found => {
      const start = Math.min(beyond, (head(tenant) ?? BEFORE_ALL) + 1)
      const until = Math.max(start - STRETCH, 0)
      const rows = backward(id, start, until, types, count)
      return rows.length === count ? { rows, isEnd: false } : { rows, isEnd: until === 0, reached: until }
    },
  }
}

export const openReadAll = (db: DatabaseSync, { path, streams, head, rowsOf }: ReadAllParts): ReadAll => {
  const prepare = prepareOn(db)
  const forward = prepare('position > ? ORDER BY position')
  const backward = prepare('position < ? ORDER BY position DESC')
  const all: { readonly [way in 'forward' | 'backward']: Query } = {
    forward: (id, beyond, count) => foundAll(forward(id, beyond, count), count),
    backward: (id, beyond, count) => foundAll(backward(id, beyond, count), count),
  }
  const some = queriesOfTypes(prepare, head)

  const queryOf = ({ tenant, types }: Wanted, way: 'forward' | 'backward'): PageQuery => {
    const wanted = types === undefined ? undefined : JSON.stringify(types)
    return (beyond, count) => {
      const id = streams.tenantIdOf(tenant)
      if (id === undefined) return NOTHING
      return wanted === undefined ? all[way](id, beyond, count) : some[way](tenant, id, wanted, beyond, count)
    }
  }
  const begin = (wanted: Wanted, start: number, way: 'forward' | 'backward', stop: StopCheck): Read => ({
    path,
    rowsOf,
    stop,
    start,
    keyOf: (event) => event.position,
    reachedOf: (key) => key as Position,
    query: queryOf(wanted, way),
  })
  const forwardFrom: ReadAll['forwardFrom'] = (wanted, stop) =>
    begin(wanted, wanted.after ?? BEFORE_ALL, 'forward', stop)
  return {
    forwardFrom,
    pages: (tenant, options, stop) =>
      pagesOf(
        options,
        () =>
          options.direction === 'backward'
            ? begin({ tenant, types: options.types }, options.from ?? Number.MAX_SAFE_INTEGER, 'backward', stop)
            : forwardFrom({ tenant, after: options.from, types: options.types }, stop),
        stop,
      ),
  }
}
