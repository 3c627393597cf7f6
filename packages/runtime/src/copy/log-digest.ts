/** A fingerprint of a tenant's log: the same for two logs exactly where they hold the same events in the same order. */
import { createHash } from 'node:crypto'
import type { Position, TenantId } from '@lovebank/core'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { EventStore, StoredEvent } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { canonical } from '../system/canonical.ts'

export interface LogDigest {
  readonly events: number
  /** SHA-256 over every event's stream, revision, id, type, data and metadata; positions and times of recording differ by store */
  readonly digest: string
}

const textOf = ({ stream, revision, eventId, type, data, metadata }: StoredEvent): string =>
  canonical([stream, revision, eventId, type, data, metadata])

export interface DigestOptions {
  /** the last event to take in; absent: the last there is */
  readonly upTo?: Position | undefined
  readonly signal?: AbortSignal | undefined
  /** told after each page how many events were taken in so far */
  readonly onProgress?: ((events: number) => void) | undefined
}

export const digestLog = async (
  store: EventStore,
  tenant: TenantId,
  { upTo = Number.MAX_SAFE_INTEGER as Position, signal, onProgress }: DigestOptions = {},
): Promise<Either<StoreError, LogDigest>> => {
  const sum = createHash('sha256')
  let events = 0
  for await (const page of store.readAll(tenant, { signal })) {
    if (page._tag === 'Left') return page
    const within = page.right.events.filter(({ position }) => position <= upTo)
    for (const event of within) sum.update(textOf(event))
    events += within.length
    onProgress?.(events)
    if (within.length < page.right.events.length) break
  }
  return right({ events, digest: sum.digest('base64url') })
}
