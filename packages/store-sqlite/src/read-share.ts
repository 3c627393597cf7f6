/** Reads a share of a tenant's log: streams picked by their numbers in the file, so that of the others no row is taken out of it. */
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TenantId } from '@lovebank/core'
import type { Page, Pages, ShareOptions, StoreError } from '@lovebank/runtime'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { StopCheck } from './call.ts'
import { attempt } from './errors.ts'
import { EVENT_COLUMNS, type EventRow, type ReadRows, type RowReader } from './rows.ts'
import type { Streams } from './streams.ts'

export type ReadShare = (tenant: TenantId, options: ShareOptions, stop: StopCheck) => Pages

/** Smaller than any position. */
const BEFORE_ALL = -1

/** Large, as a share is read to its end and by nobody who has other work. */
const PAGE_SIZE = 2_000

const SHARE = `SELECT ${EVENT_COLUMNS} FROM events
  WHERE tenant = ? AND position > ? AND position <= ? AND stream % ? = ?
    AND type IN (SELECT value FROM json_each(?))
  ORDER BY position LIMIT ?`

export const openReadShare = (db: DatabaseSync, path: string, streams: Streams, rowsOf: RowReader): ReadShare => {
  const statement = db.prepare(SHARE)
  statement.setReturnArrays(true)
  const rowsBeyond = (
    tenant: TenantId,
    { share, types, upTo }: ShareOptions,
    beyond: number,
  ): ReadonlyArray<EventRow> => {
    const { partition, partitions } = share ?? { partition: 1, partitions: 1 }
    const id = streams.tenantIdOf(tenant)
    if (id === undefined) return []
    const wanted = [id, beyond, upTo, partitions, partition - 1, JSON.stringify(types), PAGE_SIZE]
    return statement.all(...wanted) as unknown as ReadonlyArray<EventRow>
  }
  const pageBeyond = (tenant: TenantId, options: ShareOptions, beyond: number): ReadRows => {
    const page = attempt(path, () => rowsOf(rowsBeyond(tenant, options, beyond)))
    return isLeft(page) ? { events: [], failure: page.left } : page.right
  }
  return async function* readShare(tenant, options, stop) {
    let beyond = BEFORE_ALL
    let isEnd = false
    while (!isEnd) {
      const stopped = stop()
      if (stopped !== undefined) return yield left(stopped)
      const { events, failure } = pageBeyond(tenant, options, beyond)
      if (events.length > 0) yield right<StoreError, Page>({ events })
      if (failure !== undefined) return yield left(failure)
      isEnd = events.length < PAGE_SIZE
      beyond = events.at(-1)?.position ?? beyond
      await nextTurn()
    }
  }
}
