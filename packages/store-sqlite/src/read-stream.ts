/** Reads one stream by revision, either way. */
import type { DatabaseSync } from 'node:sqlite'
import type { StreamName } from '@lovebank/core'
import type { Pages, ReadStreamOptions } from '@lovebank/runtime'
import type { StopCheck } from './call.ts'
import { type Found, foundAll, pagesOf, type Read } from './pages.ts'
import { EVENT_COLUMNS, type EventRow, type RowReader } from './rows.ts'
import type { Streams } from './streams.ts'

const NOTHING: Found = { rows: [], isEnd: true }

export type ReadStream = (stream: StreamName, options: ReadStreamOptions, stop: StopCheck) => Pages

export const openReadStream = (db: DatabaseSync, path: string, streams: Streams, rowsOf: RowReader): ReadStream => {
  const prepare = (order: string) => {
    const statement = db.prepare(`SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND revision ${order} LIMIT ?`)
    statement.setReturnArrays(true)
    return statement
  }
  const forward = prepare('> ? ORDER BY revision')
  const backward = prepare('< ? ORDER BY revision DESC')

  const begin = (stream: StreamName, { direction, from }: ReadStreamOptions, stop: StopCheck): Read => {
    const isBackward = direction === 'backward'
    const statement = isBackward ? backward : forward
    return {
      path,
      rowsOf,
      stop,
      start: isBackward ? (from ?? Number.MAX_SAFE_INTEGER - 1) + 1 : (from ?? 0) - 1,
      keyOf: (event) => event.revision,
      query: (beyond, count) => {
        const id = streams.idOf(stream)
        if (id === undefined) return NOTHING
        return foundAll(statement.all(id, beyond, count) as unknown as ReadonlyArray<EventRow>, count)
      },
    }
  }
  return (stream, options, stop) => pagesOf(options, () => begin(stream, options, stop), stop)
}
