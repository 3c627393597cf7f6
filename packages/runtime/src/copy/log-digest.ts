/** A fingerprint of a tenant's log: the same for two logs exactly where they hold the same events in the same order. */
import { createHash } from 'node:crypto'
import type { TenantId } from '@lovebank/core'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { EventStore, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { canonical } from '../system/canonical.ts'

export interface LogDigest {
  readonly events: number
  /** SHA-256 over every event's stream, revision, id, type, data and metadata; positions and times of recording differ by store */
  readonly digest: string
}

/** All of an event that a copy keeps, whatever the store: the order of fields is of no account. */
export const keptOf = ({ stream, revision, eventId, type, data, metadata }: StoredEvent): string =>
  canonical([stream, revision, eventId, type, data, metadata])

export interface DigestSum {
  readonly add: (kept: string) => void
  /** Once, at the end. */
  readonly total: () => LogDigest
}

export const createDigestSum = (): DigestSum => {
  const sum = createHash('sha256')
  let events = 0
  return {
    add: (kept) => {
      sum.update(kept)
      events += 1
    },
    total: () => ({ events, digest: sum.digest('base64url') }),
  }
}

/** Reads the whole log of a tenant, as it is when the reading comes to its end. */
export const digestLog = async (
  store: EventStore,
  tenant: TenantId,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Either<StoreError, LogDigest>> => {
  const sum = createDigestSum()
  for await (const page of store.readAll(tenant, { signal })) {
    if (page._tag === 'Left') return page
    for (const event of page.right.events) sum.add(keptOf(event))
  }
  return right(sum.total())
}
