/**
 * What is derived from the log and may hold personal data, sealed as a whole under one key that every erasure renews: states of
 * read models, and snapshots. After an erasure none of it can be read, and it is built anew from a log that says `erased`.
 *
 * A reader seals with the key under which it began. One that was still at work during the erasure saves what nobody can open.
 */
import type { TenantId } from '@lovebank/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { CheckpointStore } from '../ports/checkpoint-store.ts'
import type { KeyOwner, Keyring } from '../ports/keyring.ts'
import type { Snapshot, SnapshotStore } from '../ports/snapshot-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { openText, placeOf, sealText } from './box.ts'
import { keyOwner } from './sealed.ts'

/** No id of a subject begins like this. */
export const derivedOwner = (tenant: TenantId): KeyOwner => keyOwner(tenant, '#derived')

type TakeKey = () => Promise<Either<StoreError, Uint8Array>>

const keyLost: StoreError = {
  tag: 'CorruptStore',
  message: 'The key of the read models was destroyed, which only the key of a person may be: restore the keyring',
}

/** The key as it was when it was first asked for. */
export const keyTaken = (tenant: TenantId, keyring: Keyring): TakeKey => {
  const owner = derivedOwner(tenant)
  let taken: Uint8Array | undefined
  return async () => {
    if (taken !== undefined) return right(taken)
    const keys = await keyring.keysFor([owner])()
    if (isLeft(keys)) return keys
    const key = keys.right.get(owner)
    if (key === undefined || key === 'destroyed') return left(keyLost)
    taken ??= key
    return right(taken)
  }
}

export const sealedCheckpoints = (tenant: TenantId, store: CheckpointStore, keyring: Keyring): CheckpointStore => {
  const take = keyTaken(tenant, keyring)
  return {
    deleteCheckpoint: store.deleteCheckpoint,
    loadCheckpoint: (name, options) => async () => {
      const key = await take()
      if (isLeft(key)) return key
      const loaded = await store.loadCheckpoint(name, options)()
      if (isLeft(loaded) || loaded.right === undefined) return loaded
      const state = openText(key.right, placeOf('checkpoint', name), loaded.right.state)
      if (state !== undefined) return right({ ...loaded.right, state })
      // Of before the last erasure, or of before there was a keyring: it goes, and its reader begins anew.
      const gone = await store.deleteCheckpoint(name, options)()
      return isLeft(gone) ? gone : right(undefined)
    },
    saveCheckpoint: (checkpoint, options) => async () => {
      const key = await take()
      if (isLeft(key)) return key
      const state = sealText(key.right, placeOf('checkpoint', checkpoint.name), checkpoint.state)
      return store.saveCheckpoint({ ...checkpoint, state }, options)()
    },
  }
}

const placeOfSnapshot = ({ stream, revision, schema }: Snapshot): string =>
  placeOf('snapshot', stream, revision, schema)

export const sealedSnapshots = (tenant: TenantId, store: SnapshotStore, keyring: Keyring): SnapshotStore => {
  const take = keyTaken(tenant, keyring)
  return {
    loadSnapshot: (stream, options) => async () => {
      const key = await take()
      if (isLeft(key)) return key
      const loaded = await store.loadSnapshot(stream, options)()
      if (isLeft(loaded) || loaded.right === undefined) return loaded
      const state = openText(key.right, placeOfSnapshot(loaded.right), loaded.right.state)
      return right(state === undefined ? undefined : { ...loaded.right, state })
    },
    saveSnapshot: (snapshot, options) => async () => {
      const key = await take()
      if (isLeft(key)) return key
      const state = sealText(key.right, placeOfSnapshot(snapshot), snapshot.state)
      return store.saveSnapshot({ ...snapshot, state }, options)()
    },
  }
}
