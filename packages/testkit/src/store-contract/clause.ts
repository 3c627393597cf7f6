/** A clause of the store contract: a sentence that is true of every store, and the proof that runs against one. */
import type { CheckpointStore, EventStore, SnapshotStore } from '@lovebank/runtime'

/** Everything that a store of ours keeps. */
export type WholeStore = EventStore & CheckpointStore & SnapshotStore

/** A store that was opened for one clause. */
export interface OpenedStore<Store> {
  readonly store: Store
  /** Closes the store and opens the same one again; absent where nothing outlives closing. */
  readonly reopen?: (() => Promise<Store>) | undefined
  /** Closes the store, whichever was opened last, and removes what it left behind. */
  readonly close: () => Promise<void>
}

/** Opens an empty store. Called once a clause, sometimes more often. */
export type OpenStore<Store> = () => Promise<OpenedStore<Store>>

export interface Clause<Store> {
  /** a sentence whose subject is the store: "gives exactly one of many concurrent appends the win" */
  readonly name: string
  /** Rejects where the sentence is not true of the store. */
  readonly run: (open: OpenStore<Store>) => Promise<void>
}

/** A clause that needs one store. */
export const clause = <Store>(
  name: string,
  prove: (store: Store, opened: OpenedStore<Store>) => Promise<void>,
): Clause<Store> => ({
  name,
  run: async (open) => {
    const opened = await open()
    try {
      await prove(opened.store, opened)
    } finally {
      await opened.close()
    }
  },
})
