/** What holds states folded before an erasure as well as after it, in memory and beside the log: made anew after each erasure. */
import type { Projection } from '@lovebank/core'
import { createExecutor, type Executor, type ExecutorParts } from '../execute/executor.ts'
import { townDomain } from '../execute/town-domain.ts'
import { personalFieldsOfType } from '../personal/personal-fields.ts'
import { sealedCheckpoints, sealedSnapshots } from '../personal/sealed-derived.ts'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { EventStore } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import { createProjector, type Projector } from '../project/projector.ts'

export interface WorkingsParts extends Omit<ExecutorParts, 'store' | 'snapshots'> {
  /** what the log is read and written through */
  readonly store: EventStore
  /** what lies beside the log */
  readonly beside: CheckpointStore & SnapshotStore
  readonly keyring: Keyring | undefined
}

export interface Workings {
  readonly executor: Executor
  /** The one of this projection. */
  readonly projectorOf: <State>(projection: Projection<State>) => Projector<State>
}

/** Whether a read model may hold personal data: by the events that it is made of. */
const isPersonal = ({ handles }: Pick<Projection<unknown>, 'handles'>): boolean =>
  handles.some((type) => personalFieldsOfType(type) !== undefined)

export const createWorkings = (parts: WorkingsParts): Workings => {
  const { tenant, store, beside, keyring, domain = townDomain } = parts
  const { decodeRecorded } = domain
  const snapshots = keyring === undefined ? beside : sealedSnapshots(tenant, beside, keyring)
  const sealed = keyring === undefined ? beside : sealedCheckpoints(tenant, beside, keyring)
  const projectors = new Map<object, unknown>()
  return {
    executor: createExecutor({ ...parts, snapshots }),
    projectorOf: <State>(projection: Projection<State>): Projector<State> => {
      const known = projectors.get(projection)
      // The map's own rule: under a projection stands the projector that was made for it.
      if (known !== undefined) return known as Projector<State>
      const checkpoints = isPersonal(projection) ? sealed : beside
      const made = createProjector({ tenant, projection, store, checkpoints, decodeRecorded })
      projectors.set(projection, made)
      return made
    },
  }
}
