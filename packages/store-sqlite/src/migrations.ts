/** How a file comes to the newest version of its format: forward only, each step in the same transaction as its number. */
import type { DatabaseSync } from 'node:sqlite'
import type { StoreError } from '@lovebank/runtime'
import { notAStore } from './errors.ts'
import { APPLICATION_ID, tables } from './schema.ts'

/** One kind of file of ours. */
export interface FileFormat {
  /** tells it from our other files, and from other people's databases */
  readonly applicationId: number
  /** Step n leads from version n to n + 1. A step that was released never changes. */
  readonly steps: ReadonlyArray<string>
  readonly pageBytes: number
  /** `NORMAL`: somebody else brings a commit to the disk before its answer is given */
  readonly synchronous: 'NORMAL' | 'FULL'
  /** the refusal of a database that is another */
  readonly isAnother: (path: string) => StoreError
}

/** What NORMAL leaves to do after a commit is done by `durability.ts`, before anybody is told. */
export const logFormat: FileFormat = {
  applicationId: APPLICATION_ID,
  steps: [tables],
  pageBytes: 4_096,
  synchronous: 'NORMAL',
  isAnother: (path) => notAStore(path, 'is a database of another application'),
}

/** Runs the steps that the file has not seen yet. */
export const migrate = (db: DatabaseSync, from: number, { applicationId, steps }: FileFormat): void => {
  if (from === steps.length) return
  db.exec('BEGIN EXCLUSIVE')
  try {
    for (const step of steps.slice(from)) db.exec(step)
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${steps.length}; COMMIT`)
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw thrown
  }
}
