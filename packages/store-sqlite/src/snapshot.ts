/** Snapshots: the newest folded state of a stream. A damaged one is as good as none. */
import type { DatabaseSync } from 'node:sqlite'
import type { Revision, StreamName } from '@lovebank/core'
import type { Snapshot } from '@lovebank/runtime'
import { stateChecksum } from './checksum.ts'

export interface Snapshots {
  readonly load: (stream: StreamName) => Snapshot | undefined
  /** Within a transaction only. */
  readonly save: (snapshot: Snapshot) => void
}

const checksumOf = ({ stream, revision, schema, state }: Snapshot): number =>
  stateChecksum(`${stream} ${revision} ${schema}`, state)

export const openSnapshots = (db: DatabaseSync): Snapshots => {
  const select = db.prepare('SELECT revision, schema, state, checksum FROM snapshots WHERE stream = ?')
  const upsert = db.prepare(
    'INSERT INTO snapshots (stream, revision, schema, state, checksum) VALUES (?, ?, ?, ?, ?) ' +
      'ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, schema = excluded.schema, ' +
      'state = excluded.state, checksum = excluded.checksum WHERE excluded.revision >= snapshots.revision',
  )
  return {
    load: (stream) => {
      const row = select.get(stream)
      if (row === undefined) return undefined
      const revision = Number(row['revision']) as Revision
      const snapshot = { stream, revision, schema: String(row['schema']), state: String(row['state']) }
      return checksumOf(snapshot) === row['checksum'] ? snapshot : undefined
    },
    save: (snapshot) => {
      const { stream, revision, schema, state } = snapshot
      upsert.run(stream, revision, schema, state, checksumOf(snapshot))
    },
  }
}
