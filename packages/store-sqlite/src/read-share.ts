/** Reads a share of a tenant's log: streams picked by their numbers in the file, so that of the others no row is taken out of it. */
import type { DatabaseSync } from 'node:sqlite'
import type { TenantId } from '@lovebank/core'
import type { Pages, ShareOptions } from '@lovebank/runtime'
import type { StopCheck } from './call.ts'
import { pagesOf } from './pages.ts'
import { EVENT_COLUMNS, type EventRow, type RowReader } from './rows.ts'
import type { Streams } from './streams.ts'

export type ReadShare = (tenant: TenantId, options: ShareOptions, stop: StopCheck) => Pages

/** Smaller than any position. */
const BEFORE_ALL = -1

const SHARE = `SELECT ${EVENT_COLUMNS} FROM events
  WHERE tenant = ? AND position > ? AND position <= ? AND stream % ? = ?
    AND type IN (SELECT value FROM json_each(?))
  ORDER BY position LIMIT ?`

export const openReadShare = (db: DatabaseSync, path: string, streams: Streams, rowsOf: RowReader): ReadShare => {
  const statement = db.prepare(SHARE)
  statement.setReturnArrays(true)
  return (tenant, { share, types, upTo }, stop) => {
    const { partition, partitions } = share ?? { partition: 1, partitions: 1 }
    const typesText = JSON.stringify(types)
    const query = (beyond: number, count: number): ReadonlyArray<EventRow> => {
      const id = streams.tenantIdOf(tenant)
      if (id === undefined) return []
      const rows = statement.all(id, beyond, upTo, partitions, partition - 1, typesText, count)
      return rows as unknown as ReadonlyArray<EventRow>
    }
    const keyOf = ({ position }: { readonly position: number }): number => position
    return pagesOf({}, () => ({ path, rowsOf, stop, start: BEFORE_ALL, keyOf, query }), stop)
  }
}
