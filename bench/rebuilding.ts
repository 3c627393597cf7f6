/** A rebuild of read models from a log in SQLite, and what bounds it: the same events parsed and folded out of one buffer in memory. */
import { DatabaseSync } from 'node:sqlite'
import {
  type DomainEvent,
  decodeRecorded,
  type EventMetadata,
  type Projection,
  type RecordedEvent,
  type StreamName,
} from '@lovebank/core'
import {
  catchUpInOnePass,
  checkpointName,
  createProjector,
  decodeOnce,
  type Progress,
  passReader,
  type ReadModelStore,
  rowBooks,
} from '@lovebank/runtime'
import type { SqliteStore } from '@lovebank/store-sqlite'
import { LOG_TENANT, type Log, openLog } from './log.ts'
import { type Side, timed } from './measure.ts'

/** The log as lines of JSON, one after another. */
interface Lines {
  readonly bytes: Buffer
  /** where each line begins, and where the last ends */
  readonly starts: Float64Array
}

/** An event as the log has it: `event` alone, or with everything that a fold may look at. */
type Column = 'event alone' | 'whole record'

const COLUMN: { readonly [column in Column]: string } = {
  'event alone': 'data',
  'whole record':
    `'{"event":' || data || ',"metadata":' || metadata || ',"eventId":"' || event_id || '","stream":"' || name || ` +
    `'","revision":' || revision || ',"position":' || position || ',"recordedAt":"2026-02-10T01:00:00.000Z"}'`,
}

export const readLines = ({ file, events }: Log, column: Column): Lines => {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db.prepare(
    `SELECT ${COLUMN[column]} FROM events JOIN streams ON streams.id = events.stream ORDER BY position`,
  )
  rows.setReturnArrays(true)
  const lines: Array<Buffer> = []
  const starts = new Float64Array(events + 1)
  let bytes = 0
  for (const [line] of rows.iterate() as unknown as Iterable<readonly [string]>) {
    const encoded = Buffer.from(line)
    lines.push(encoded)
    bytes += encoded.length
    starts[lines.length] = bytes
  }
  db.close()
  return { bytes: Buffer.concat(lines), starts }
}

const lineOf = ({ bytes, starts }: Lines, index: number): string =>
  bytes.toString('utf8', starts[index], starts[index + 1])

/** Nothing of these is looked at by a fold that is bounded by `event alone`. */
const PLACE = { metadata: {} as EventMetadata, stream: '' as StreamName, eventId: '', recordedAt: '' }

export const parseAndFold = (log: Log, lines: Lines, projection: Projection<unknown>): Side => ({
  name: 'parsed and folded from one buffer',
  run: () =>
    timed(log.events, () => {
      let state = projection.initialState()
      for (let index = 0; index < log.events; index += 1) {
        const event: DomainEvent = JSON.parse(lineOf(lines, index))
        state = projection.apply(state, { ...PLACE, event, revision: 0, position: index } as never)
      }
    }),
})

export const parseAndFoldAll = (log: Log, lines: Lines, projections: ReadonlyArray<Projection<unknown>>): Side => ({
  name: 'parsed and folded from one buffer',
  run: () =>
    timed(log.events, () => {
      const states = projections.map((projection) => projection.initialState())
      for (let index = 0; index < log.events; index += 1) {
        const recorded: RecordedEvent<DomainEvent> = JSON.parse(lineOf(lines, index))
        for (const [at, projection] of projections.entries()) states[at] = projection.apply(states[at], recorded)
      }
    }),
})

const forget = async (store: SqliteStore, projection: Projection<unknown>): Promise<void> => {
  const gone = await store.deleteCheckpoint(checkpointName(LOG_TENANT, projection))()
  if (gone._tag === 'Left') throw new Error(gone.left.message)
}

/** The events of a page, at most; large, as the whole log is to be read. */
const PAGE = 5_000

interface RebuildingOptions {
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** where it lies as rows; absent: in memory, with checkpoints */
  readonly readModels?: ReadModelStore | undefined
}

/** Builds one read model from nothing, as `bank.query` would. */
export const rebuild = async (
  store: SqliteStore,
  projection: Projection<unknown>,
  { onProgress, readModels }: RebuildingOptions = {},
): Promise<void> => {
  await forget(store, projection)
  const parts = {
    tenant: LOG_TENANT,
    projection,
    store,
    checkpoints: store,
    decodeRecorded,
    batchSize: PAGE,
    openBook: readModels && rowBooks({ readModels, flush: store.flush }),
    onProgress,
  }
  const done = await createProjector(parts).catchUp()()
  if (done._tag === 'Left') throw new Error(done.left.message)
}

export const rebuilding = (log: Log, store: SqliteStore, projection: Projection<unknown>): Side => ({
  name: 'rebuilt from SQLite',
  run: () => timed(log.events, () => rebuild(store, projection)),
})

export const rebuildingAll = (log: Log, store: SqliteStore, projections: ReadonlyArray<Projection<unknown>>): Side => ({
  name: 'rebuilt from SQLite in one pass',
  run: () =>
    timed(log.events, async () => {
      for (const projection of projections) await forget(store, projection)
      const decode = decodeOnce(decodeRecorded)
      const readers = projections.map((projection) =>
        passReader({ tenant: LOG_TENANT, projection, store, checkpoints: store, decodeRecorded: decode }),
      )
      const ends = await catchUpInOnePass({ tenant: LOG_TENANT, store, readers, batchSize: PAGE })()
      for (const end of ends) if (end._tag === 'Left') throw new Error(end.left.message)
    }),
})

/** Opens a log for as long as some work takes. */
export const withStore = async <A>(log: Log, work: (store: SqliteStore) => Promise<A>): Promise<A> => {
  const store = await openLog(log.file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
