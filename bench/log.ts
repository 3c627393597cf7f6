/**
 * A town's log of any length, written straight into a SQLite store: a hundred thousand accounts, and the other events of a town in
 * the share that the year in Hetoudian has. The same number gives the same log.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { TenantId } from '@lovebank/core'
import { openSqliteStore, type SqliteStore } from '@lovebank/store-sqlite'
import { exampleOf } from '@lovebank/testkit'
import { townEvents } from './log-events.ts'

export const LOG_TENANT = exampleOf(TenantId, 'hetoudian')

const ACCOUNTS = 100_000
const EVENTS_A_TRANSACTION = 20_000
const RECORDED_AT = Date.parse('2026-02-10T01:00:00.000Z')

/** Where logs lie that several benches of one run share: `npm run bench` makes it and removes it. */
const SHARED = process.env['LOVEBANK_BENCH_LOGS']

export interface Log {
  readonly file: string
  readonly events: number
  readonly remove: () => void
}

const write = (file: string, events: number, accounts: number): void => {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA synchronous = OFF')
  db.prepare('INSERT INTO tenants (id, name) VALUES (1, ?)').run(LOG_TENANT)
  const addStream = db.prepare('INSERT INTO streams (id, tenant, name) VALUES (?, 1, ?)')
  const add = db.prepare(
    'INSERT INTO events (position, tenant, stream, revision, event_id, type, recorded_at, data, metadata, checksum) ' +
      'VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const streams = new Map<string, { readonly id: number; revision: number }>()
  let position = 0
  for (const { stream, eventId, data, metadata } of townEvents(events, accounts)) {
    if (position % EVENTS_A_TRANSACTION === 0) db.exec(position === 0 ? 'BEGIN' : 'COMMIT; BEGIN')
    const name = `${LOG_TENANT}.${stream}`
    const known = streams.get(name) ?? { id: streams.size + 1, revision: -1 }
    if (known.revision < 0) {
      streams.set(name, known)
      addStream.run(known.id, name)
    }
    known.revision += 1
    position += 1
    const text = JSON.stringify(data)
    // As the store itself writes it: where it does otherwise one day, the first read says so.
    const checksum = crc32(
      `${position} ${name} ${known.revision} ${eventId} ${data.type} ${RECORDED_AT}${text}${metadata}`,
    )
    add.run(position, known.id, known.revision, eventId, data.type, RECORDED_AT, text, metadata, checksum)
  }
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

export const openLog = async (file: string): Promise<SqliteStore> => {
  const opened = await openSqliteStore(file)()
  if (opened._tag === 'Left') throw new Error(opened.left.message)
  return opened.right
}

/** So many events, of which some open the accounts: a tenth at most, a hundred thousand at most. */
export const buildLog = async (events: number): Promise<Log> => {
  const folder = SHARED ?? mkdtempSync(path.join(tmpdir(), 'lovebank-bench-'))
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `log-${events}.db`)
  if (!existsSync(file)) {
    const unfinished = `${file}-unfinished`
    await (await openLog(unfinished)).close()
    write(unfinished, events, Math.min(ACCOUNTS, Math.ceil(events / 10)))
    renameSync(unfinished, file)
  }
  return {
    file,
    events,
    remove: () => {
      if (SHARED === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
