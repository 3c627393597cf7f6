/** How a file comes to the newest version of its format: forward only, each step in the same transaction as its number. */
import type { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, tables } from './schema.ts'

/** Step n leads from version n to n + 1. A step that was released never changes. */
const steps: ReadonlyArray<string> = [tables]

export const LATEST_VERSION = steps.length

/** Runs the steps that the file has not seen yet. */
export const migrate = (db: DatabaseSync, from: number): void => {
  if (from === LATEST_VERSION) return
  db.exec('BEGIN EXCLUSIVE')
  try {
    for (const step of steps.slice(from)) db.exec(step)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${LATEST_VERSION}; COMMIT`)
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw thrown
  }
}
