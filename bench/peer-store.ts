/**
 * The SQLite event store of emmett, installed into a folder of its own for as long as a bench runs: its driver is compiled on the
 * spot, which no clone of this repository should have to do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Log } from './log.ts'

/** The newest of which the registry has both with the same number, and the driver that they ask for. */
const PACKAGES = ['@event-driven-io/emmett@0.38.5', '@event-driven-io/emmett-sqlite@0.38.5', 'sqlite3@5.1.7']

export interface PeerEvent {
  readonly type: string
  readonly data: unknown
}

interface PeerConnection {
  readonly close: () => void
}

interface PeerConsumer {
  readonly processor: (options: {
    readonly processorId: string
    readonly startFrom: 'BEGINNING'
    readonly eachMessage: (event: PeerEvent) => void
    readonly stopAfter: (event: PeerEvent) => boolean
  }) => unknown
  readonly start: () => Promise<void>
  readonly close: () => Promise<void>
}

/** What of the package is used here. */
export interface Peer {
  readonly getSQLiteEventStore: (options: { readonly fileName: string }) => { readonly consumer: () => PeerConsumer }
  readonly sqliteConnection: (options: { readonly fileName: string }) => PeerConnection
  readonly createEventStoreSchema: (connection: PeerConnection) => Promise<void>
  readonly readMessagesBatch: (
    connection: PeerConnection,
    options: { readonly after: bigint; readonly batchSize: number },
  ) => Promise<{
    readonly messages: ReadonlyArray<PeerEvent>
    readonly currentGlobalPosition: bigint
    readonly areEventsLeft: boolean
  }>
  readonly defaultTag: string
}

const runIn = (folder: string, command: string, ...rest: ReadonlyArray<string>): void => {
  const done = spawnSync(command, rest, { cwd: folder, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${command} ${rest.join(' ')} ended with ${done.status}: ${done.stderr}`)
}

/** Needs a registry of packages, make and a compiler; the headers are those of the Node that runs. */
export const installPeer = (folder: string): Peer => {
  const driver = path.join(folder, 'node_modules', 'sqlite3')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(path.join(driver, 'build'))) {
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'peer', private: true }))
    runIn(folder, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES)
    runIn(driver, 'npx', '--yes', 'node-gyp', 'rebuild', `--nodedir=${path.resolve(process.execPath, '../..')}`)
  }
  return createRequire(path.join(folder, 'package.json'))('@event-driven-io/emmett-sqlite')
}

/** The same events in the peer's own tables. */
export const fillPeer = async (peer: Peer, { file }: Log, fileName: string): Promise<void> => {
  const connection = peer.sqliteConnection({ fileName })
  await peer.createEventStoreSchema(connection)
  connection.close()
  const db = new DatabaseSync(fileName)
  db.exec(`ATTACH '${file}' AS log`)
  db.prepare(
    'INSERT INTO emt_messages (stream_id, stream_position, partition, message_data, message_metadata, ' +
      'message_schema_version, message_type, message_id, global_position) ' +
      "SELECT name, revision + 1, ?, data, metadata, '1', type, event_id, position " +
      'FROM log.events JOIN log.streams ON log.streams.id = log.events.stream ORDER BY position',
  ).run(peer.defaultTag)
  db.close()
}
