/** A read model that is built while everything happens, and taken up again from its checkpoint where it stops. */
import { balances, type Position, type TenantId } from '@lovebank/core'
import { createProjector, type ProjectionError, townDomain } from '@lovebank/runtime'
import type { EventStoreDbStore } from '../../src/index.ts'

export interface Reader {
  /** Waits until it has come to a position, and tells its state as JSON; undefined: it did not come so far in time. */
  readonly stateAt: (position: Position, millis: number) => Promise<unknown>
  /** how often it had to be taken up again */
  readonly restarts: () => number
  /** what ended it for good */
  readonly failure: () => ProjectionError | undefined
  readonly end: () => Promise<void>
}

const SAVE_EVERY = 20

type Failed = { readonly _tag: 'Left'; readonly left: ProjectionError }

/** Whether another try may help: a store that is closed or a log that cannot be read stays so. */
const isWorthAnother = ({ left }: Failed): boolean =>
  left.tag === 'ProjectionStoreFailed' && ['Unavailable', 'DeadlineExceeded'].includes(left.error.tag)

const projectorOver = (store: EventStoreDbStore, tenant: TenantId) =>
  createProjector({
    tenant,
    projection: balances,
    store,
    checkpoints: store,
    decodeRecorded: townDomain.decodeRecorded,
    saveEvery: SAVE_EVERY,
  })

/** As another process does it: from the checkpoint to the end of the log. */
export const takeUp = async (store: EventStoreDbStore, tenant: TenantId): Promise<unknown> => {
  const projector = projectorOver(store, tenant)
  const caughtUp = await projector.catchUp()()
  return caughtUp._tag === 'Left' ? caughtUp.left.message : JSON.parse(JSON.stringify(projector.state()))
}

export const followAsReader = (store: EventStoreDbStore, tenant: TenantId): Reader => {
  const leaving = new AbortController()
  let projector = projectorOver(store, tenant)
  let restarts = 0
  let failure: ProjectionError | undefined
  const follow = async (): Promise<void> => {
    for (;;) {
      const followed = await projector.follow({ signal: leaving.signal })()
      if (followed._tag === 'Right' || leaving.signal.aborted) return
      if (!isWorthAnother(followed)) {
        failure = followed.left
        return
      }
      restarts += 1
      projector = projectorOver(store, tenant)
    }
  }
  const following = follow()
  return {
    stateAt: async (position, timeoutMillis) => {
      const reached = await projector.waitFor(position, { timeoutMillis })()
      return reached._tag === 'Left' ? undefined : JSON.parse(JSON.stringify(projector.state()))
    },
    restarts: () => restarts,
    failure: () => failure,
    end: () => {
      leaving.abort()
      return following
    },
  }
}
