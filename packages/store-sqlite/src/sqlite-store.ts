/** The store over one connection: every call of the ports, wired to the file that carries it out. */
import type { TenantId } from '@lovebank/core'
import type {
  Appended,
  AppendRequest,
  CallOptions,
  CheckpointStore,
  Clock,
  EventStore,
  ShareReader,
  SnapshotStore,
  StoreError,
  WriteOptions,
} from '@lovebank/runtime'
import { checkAppend } from '@lovebank/runtime/adapter'
import { type Either, flatten, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Appender, openAppender } from './append.ts'
import { backUp } from './backup.ts'
import { beginCall, type Liveness } from './call.ts'
import { type Changes, openChanges } from './changes.ts'
import { openCheckpoints } from './checkpoint.ts'
import type { Connection } from './connection.ts'
import { openDurability } from './durability.ts'
import { attempt, readOnlyStore } from './errors.ts'
import { openGroupCommit, type Write } from './group-commit.ts'
import { openHead } from './head.ts'
import type { WriterLock } from './lock.ts'
import type { LogFile } from './log-file.ts'
import { openReadAll } from './read-all.ts'
import { openReadShare } from './read-share.ts'
import { openReadStream } from './read-stream.ts'
import { type RowReader, rowReader } from './rows.ts'
import { openSnapshots } from './snapshot.ts'
import { openStreams, tenantOf } from './streams.ts'
import { subscribe } from './subscribe.ts'
import { type Verification, verify } from './verify.ts'

/** The store in one file, under the guarantees of `EventStore`; one process writes, others may read. */
export interface SqliteStore extends EventStore, CheckpointStore, SnapshotStore, ShareReader {
  readonly path: string
  readonly isReadOnly: boolean
  /** Copies the store as it stands now to a file that does not exist yet, while others write. */
  readonly backup: (target: string) => TaskEither<StoreError, void>
  /** Reads everything and reports what cannot be what was written. Takes long on a large store; best on a backup. */
  readonly verify: () => TaskEither<StoreError, Verification>
}

export interface StoreSettings {
  readonly clock: Clock
  readonly maxWaiting: number
  readonly maxWaitingSize: number
  readonly pollMillis: number
}

const NO_DEADLINE = Number.POSITIVE_INFINITY

type Calls = ReturnType<typeof callsOver>

/** How a read and a write are carried out: stopped, refused or answered, never thrown. */
const callsOver = (
  connection: Connection,
  liveness: Liveness,
  submit: <A>(write: Write<A>) => Promise<Either<StoreError, A>>,
) => ({
  read:
    <A>(options: CallOptions | undefined, call: () => Either<StoreError, A>): TaskEither<StoreError, A> =>
    () => {
      const stopped = beginCall(liveness, options)()
      return Promise.resolve(stopped === undefined ? flatten(attempt(connection.path, call)) : left(stopped))
    },
  write:
    <A>(options: WriteOptions | undefined, size: number, run: () => Either<StoreError, A>): TaskEither<StoreError, A> =>
    () => {
      const stop = beginCall(liveness, options)
      const stopped = stop() ?? (connection.isReadOnly ? readOnlyStore(connection.path) : undefined)
      const isDurable = options?.durability !== 'soon'
      return stopped === undefined ? submit({ run, size, stop, isDurable }) : Promise.resolve(left(stopped))
    },
})

const checkpointCalls = ({ db }: Connection, { read, write }: Calls): CheckpointStore => {
  const checkpoints = openCheckpoints(db)
  return {
    loadCheckpoint: (name, options) => read(options, () => checkpoints.load(name)),
    saveCheckpoint: (checkpoint, options) =>
      write(options, checkpoint.state.length, () => checkpoints.save(checkpoint)),
    deleteCheckpoint: (name, options) => write(options, 0, () => checkpoints.remove(name)),
  }
}

const snapshotCalls = ({ db }: Connection, { read, write }: Calls): SnapshotStore => {
  const snapshots = openSnapshots(db)
  return {
    loadSnapshot: (stream, options) => read(options, () => right(snapshots.load(stream))),
    saveSnapshot: (snapshot, options) => write(options, snapshot.state.length, () => right(snapshots.save(snapshot))),
  }
}

/** Waits for what is under way, then lets go of the file and the lock. */
const closer = (
  connection: Connection,
  lock: WriterLock | undefined,
  steps: { readonly before: () => Promise<unknown>; readonly after: () => void },
) => {
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await steps.before()
    connection.db.close()
    lock?.release()
    steps.after()
  }
  return (): Promise<void> => {
    closing ??= close()
    return closing
  }
}

/** Work that takes many turns of the event loop and must end before the file is let go. */
const trackWork = () => {
  const underWay = new Set<Promise<unknown>>()
  const tracked = <A>(work: Promise<A>): Promise<A> => {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }
  return { underWay, tracked }
}

const appendCall =
  (calls: Calls, appender: Appender, changes: Changes) =>
  (request: AppendRequest, options?: WriteOptions): TaskEither<StoreError, Appended> =>
  () => {
    const checked = checkAppend(request)
    const size = isLeft(checked) ? 0 : checked.right.size
    const run = (): Either<StoreError, Appended> => {
      if (isLeft(checked)) return checked
      changes.note(tenantOf(request.stream))
      return appender.append(checked.right)
    }
    return calls.write(options, size, run)()
  }

type Tracked = ReturnType<typeof trackWork>['tracked']

const maintenanceCalls = (
  { db, path }: Connection,
  liveness: Liveness,
  rowsOf: RowReader,
  tracked: Tracked,
): Pick<SqliteStore, 'backup' | 'verify'> => ({
  backup: (target) => () => {
    const stopped = beginCall(liveness, undefined)()
    return stopped === undefined ? tracked(backUp(path, target)) : Promise.resolve(left(stopped))
  },
  verify: () => () => {
    const stopped = beginCall(liveness, undefined)()
    return stopped === undefined ? tracked(verify(db, path, rowsOf).then(right)) : Promise.resolve(left(stopped))
  },
})

export const sqliteStore = (
  connection: Connection,
  lock: WriterLock | undefined,
  log: LogFile,
  settings: StoreSettings,
): SqliteStore => {
  const { db, path, isReadOnly } = connection
  const liveness: Liveness = { isClosed: false }
  const streams = openStreams(db)
  const rowsOf = rowReader(streams)
  const changes = openChanges()
  const appender = openAppender(db, streams, settings.clock)
  const group = openGroupCommit(db, {
    path,
    durability: openDurability(log, path),
    maxWaiting: settings.maxWaiting,
    maxWaitingSize: settings.maxWaitingSize,
    onBegin: appender.begin,
    onRollback: appender.forget,
    onCommit: changes.announce,
  })
  const calls = callsOver(connection, liveness, group.submit)
  const readStream = openReadStream(db, path, streams, rowsOf)
  const readShare = openReadShare(db, path, streams, rowsOf)
  const head = openHead(db, streams)
  const readAll = openReadAll(db, { path, streams, head, rowsOf })
  const subscriptions = { readAll, changes, liveness, pollMillis: isReadOnly ? settings.pollMillis : undefined }
  const { underWay, tracked } = trackWork()
  const close = closer(connection, lock, {
    before: () => {
      const drained = group.drain()
      liveness.isClosed = true
      changes.wakeAll()
      return Promise.allSettled([drained, ...underWay])
    },
    after: () => {
      log.close()
      underWay.clear()
    },
  })
  return {
    path,
    isReadOnly,
    append: appendCall(calls, appender, changes),
    readStream: (stream, options = {}) => readStream(stream, options, beginCall(liveness, options, NO_DEADLINE)),
    readAll: (tenant, options = {}) => readAll.pages(tenant, options, beginCall(liveness, options, NO_DEADLINE)),
    readShare: (tenant, options) => readShare(tenant, options, beginCall(liveness, undefined, NO_DEADLINE)),
    subscribe: (tenant, options) => subscribe(subscriptions, tenant, options),
    head: (tenant: TenantId, options) => calls.read(options, () => right(head(tenant))),
    flush: (options) => () => {
      const stopped = beginCall(liveness, options)()
      return stopped === undefined ? tracked(group.drain()) : Promise.resolve(left(stopped))
    },
    ...checkpointCalls(connection, calls),
    ...snapshotCalls(connection, calls),
    ...maintenanceCalls(connection, liveness, rowsOf, tracked),
    close,
  }
}
