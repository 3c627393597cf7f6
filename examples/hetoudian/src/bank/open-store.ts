/** Opens the store at a place: the one that is configured, behind the ports that all stores have in common. */
import {
  type CheckpointStore,
  type EventStore,
  memoryStore,
  type SnapshotStore,
  type StoreError,
} from '@lovebank/runtime'
import { openSqliteStore } from '@lovebank/store-sqlite'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { StorePlace } from './store-place.ts'

export type Store = EventStore & CheckpointStore & SnapshotStore

const openCluster = async (connectionString: string): Promise<Either<StoreError, Store>> => {
  // Loaded where it is asked for: the client of a cluster takes a start that needs none half a second.
  const { openEventStoreDb } = await import('@lovebank/store-eventstoredb')
  return openEventStoreDb(connectionString)()
}

/** `isReadOnly`: nothing will be written, so a file may stay with its writer. */
export const openStore = (
  place: StorePlace,
  { isReadOnly = false }: { readonly isReadOnly?: boolean } = {},
): Promise<Either<StoreError, Store>> => {
  switch (place.kind) {
    case 'memory':
      return Promise.resolve(right(memoryStore()))
    case 'sqlite':
      return openSqliteStore(place.path, { readOnly: isReadOnly })()
    case 'eventstoredb':
      return openCluster(place.connectionString)
  }
}
