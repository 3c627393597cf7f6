/** Reads all events of a tenant by position, either way. */
import type { DatabaseSync } from 'node:sqlite'
import type { TenantId } from '@lovebank/core'
import type { Pages, ReadAllOptions } from '@lovebank/runtime'
import type { StopCheck } from './call.ts'
import { type PageQuery, pagesOf, type Read } from './pages.ts'
import { EVENT_COLUMNS, type EventRow, type RowReader } from './rows.ts'
import type { Streams } from './streams.ts'

export interface ReadAll {
  readonly pages: (tenant: TenantId, options: ReadAllOptions, stop: StopCheck) => Pages
  /** A forward read after a position, for a subscription to drive. */
  readonly forwardFrom: (tenant: TenantId, after: number | undefined, stop: StopCheck) => Read
}

/** Smaller than any position. */
const BEFORE_ALL = -1

export const openReadAll = (db: DatabaseSync, path: string, streams: Streams, rowsOf: RowReader): ReadAll => {
  const prepare = (order: string) => {
    const statement = db.prepare(`SELECT ${EVENT_COLUMNS} FROM events WHERE tenant = ? AND position ${order} LIMIT ?`)
    statement.setReturnArrays(true)
    return statement
  }
  const forward = prepare('> ? ORDER BY position')
  const backward = prepare('< ? ORDER BY position DESC')

  const queryOf =
    (tenant: TenantId, isBackward: boolean): PageQuery =>
    (beyond, count) => {
      const id = streams.tenantIdOf(tenant)
      const statement = isBackward ? backward : forward
      return id === undefined ? [] : (statement.all(id, beyond, count) as unknown as ReadonlyArray<EventRow>)
    }
  const begin = (tenant: TenantId, start: number, isBackward: boolean, stop: StopCheck): Read => ({
    path,
    rowsOf,
    stop,
    start,
    keyOf: (event) => event.position,
    query: queryOf(tenant, isBackward),
  })
  const forwardFrom = (tenant: TenantId, after: number | undefined, stop: StopCheck): Read =>
    begin(tenant, after ?? BEFORE_ALL, false, stop)
  return {
    forwardFrom,
    pages: (tenant, options, stop) =>
      pagesOf(
        options,
        () =>
          options.direction === 'backward'
            ? begin(tenant, options.from ?? Number.MAX_SAFE_INTEGER, true, stop)
            : forwardFrom(tenant, options.from, stop),
        stop,
      ),
  }
}
