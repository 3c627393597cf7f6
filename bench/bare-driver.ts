/** The bare driver: `node:sqlite` inserting the same bytes under the same durability, and knowing nothing. */
import { DatabaseSync } from 'node:sqlite'

export interface Bytes {
  readonly data: string
  readonly metadata: string
}

/** What one command wrote into a store's file, as the bare driver will write it. */
export const bytesIn = (file: string, most: number): ReadonlyArray<Bytes> => {
  const db = new DatabaseSync(file, { readOnly: true })
  const rows = db
    .prepare("SELECT data, metadata FROM events WHERE type = 'PointsDeposited' ORDER BY position DESC LIMIT ?")
    .all(most)
    .map((row) => ({ data: String(row['data']), metadata: String(row['metadata']) }))
  db.close()
  return rows
}

export interface BareDriver {
  /** one transaction with so many rows */
  readonly insert: (rows: ReadonlyArray<Bytes>) => void
  readonly close: () => void
}

export const openBareDriver = (file: string): BareDriver => {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  db.exec(
    'CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision)) STRICT',
  )
  const statement = db.prepare('INSERT INTO events (stream, revision, type, data, metadata) VALUES (?, ?, ?, ?, ?)')
  let count = 0
  return {
    insert: (rows) => {
      db.exec('BEGIN IMMEDIATE')
      for (const { data, metadata } of rows) {
        statement.run(count % 256, Math.floor(count / 256), 'PointsDeposited', data, metadata)
        count += 1
      }
      db.exec('COMMIT')
    },
    close: () => db.close(),
  }
}
