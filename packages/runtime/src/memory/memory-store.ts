/** A whole store in memory, under the same contract as the durable ones: for tests, trials and throw-away books. */
import { right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import { systemClock } from '../system/system-clock.ts'
import { append } from './append.ts'
import { memoryCheckpoints } from './checkpoints.ts'
import { whenOpen } from './gate.ts'
import { emptyLog, tenantLog } from './log.ts'
import { readAll, readStream } from './read.ts'
import { memorySnapshots } from './snapshots.ts'
import { subscribe } from './subscribe.ts'

/** Everything that a bank needs to be kept; gone with the process. */
export type MemoryStore = EventStore & CheckpointStore & SnapshotStore

/** Opens an empty store. `clock` tells when events are recorded; the machine's own where it is absent. */
export const memoryStore = ({ clock = systemClock }: { readonly clock?: Clock } = {}): MemoryStore => {
  const log = emptyLog()
  return {
    append: (request, options) => whenOpen(log, options, () => append(log, clock, request)),
    readStream: (stream, options = {}) => readStream(log, stream, options),
    readAll: (tenant, options = {}) => readAll(log, tenant, options),
    subscribe: (tenant, options) => subscribe(log, tenant, options),
    head: (tenant, options) => whenOpen(log, options, () => right(tenantLog(log, tenant).entries.at(-1)?.position)),
    flush: (options) => whenOpen(log, options, () => right(undefined)),
    ...memoryCheckpoints(log),
    ...memorySnapshots(log),
    close: () => {
      log.isClosed = true
      for (const tenant of log.tenants.values()) for (const wake of tenant.waiting) wake()
      return Promise.resolve()
    },
  }
}
