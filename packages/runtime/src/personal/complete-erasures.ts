/**
 * The second half of an erasure. The event that orders it and the end of the key are two writes: whatever came between them,
 * this makes up for it, at every start and after every order. Doing it again does nothing.
 */
import { type Erasures, subjectsErased, type TenantId } from '@lovebank/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { EventStore } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { StoreError } from '../ports/store-error.ts'
import { keyOwner } from './sealed.ts'
import { derivedOwner } from './sealed-derived.ts'

/** Whether any key was there to destroy: then what was derived from the log is gone as well. */
export const completeErasures = async (
  tenant: TenantId,
  store: EventStore,
  keyring: Keyring,
  erasures: Erasures,
): Promise<Either<StoreError, boolean>> => {
  const owners = subjectsErased(erasures).map((subject) => keyOwner(tenant, subject))
  if (owners.length === 0) return right(false)
  // The order must outlive a crash that the key did not: otherwise somebody's data would be gone for no reason on record.
  const flushed = await store.flush()()
  return isLeft(flushed) ? flushed : keyring.destroy(owners, [derivedOwner(tenant)])()
}
