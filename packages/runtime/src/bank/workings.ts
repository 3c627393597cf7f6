/** What holds states folded before an erasure as well as after it, in memory and beside the log: made anew after each erasure. */
import { createExecutor, type Executor, type ExecutorParts } from '../execute/executor.ts'
import { sealedSnapshots } from '../personal/sealed-derived.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'

export interface WorkingsParts extends Omit<ExecutorParts, 'store' | 'snapshots'> {
  /** what the log is read and written through */
  readonly store: EventStore
  /** what lies beside the log */
  readonly beside: SnapshotStore
  readonly keyring: Keyring | undefined
}

export interface Workings {
  readonly executor: Executor
}

export const createWorkings = (parts: WorkingsParts): Workings => {
  const { tenant, beside, keyring } = parts
  const snapshots = keyring === undefined ? beside : sealedSnapshots(tenant, beside, keyring)
  return { executor: createExecutor({ ...parts, snapshots }) }
}
