/** Gives streams as folded states: warm from the cache, else from a snapshot, else from the first event; then the tail. */
import { type Revision, type StreamKey, streamName, type TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CallOptions, EventStore, StoredEvent } from '../ports/event-store.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import { createFoldedCache } from './cache.ts'
import { readFailed, type StoreFailed, type StreamUnreadable, streamUnreadable } from './command-error.ts'
import type { Domain } from './domain.ts'
import { type Folded, notYetFolded, takeInRecorded } from './folded.ts'

export type LoadError = StoreFailed | StreamUnreadable

export interface Loader {
  /** What is warm, without asking anybody. */
  readonly warm: (key: StreamKey) => Folded | undefined
  /** Warm, or read now. */
  readonly load: (key: StreamKey, options: CallOptions) => Promise<Either<LoadError, Folded>>
  /** Reads what others wrote after what is known, and nothing before it. */
  readonly readTail: (folded: Folded, options: CallOptions) => Promise<Either<LoadError, Folded>>
  /** Keeps it warm: it was used or has grown. */
  readonly keep: (folded: Folded) => void
}

export interface LoaderParts {
  readonly tenant: TenantId
  readonly domain: Domain
  readonly store: EventStore
  readonly snapshots: Snapshots | undefined
  readonly mostCached: number
}

export const createLoader = ({ tenant, domain, store, snapshots, mostCached }: LoaderParts): Loader => {
  const cache = createFoldedCache(mostCached)
  const underWay = new Map<string, Promise<Either<LoadError, Folded>>>()

  /** What is wrong with one page; undefined where all of it was taken in. */
  const takeInPage = (folded: Folded, events: ReadonlyArray<StoredEvent>): LoadError | undefined => {
    const decider = domain.deciderOf(folded.aggregate)
    for (const stored of events) {
      const recorded = domain.decodeRecorded(stored)
      if (recorded._tag === 'Left') return streamUnreadable(recorded.left)
      if (!takeInRecorded(folded, decider, recorded.right)) {
        const message = `${folded.stream} has a gap before revision ${stored.revision}: verify the store`
        return readFailed({ tag: 'CorruptStore', position: stored.position, message })
      }
    }
    return undefined
  }

  const readTail: Loader['readTail'] = async (folded, options) => {
    const askedAt = performance.now()
    const from = (folded.revision + 1) as Revision
    for await (const page of store.readStream(folded.stream, { ...options, from })) {
      const failure = page._tag === 'Left' ? readFailed(page.left) : takeInPage(folded, page.right.events)
      if (failure !== undefined) return left(failure)
    }
    folded.askedAt = askedAt
    cache.keep(folded)
    return right(folded)
  }

  const readWhole = async (key: StreamKey, options: CallOptions): Promise<Either<LoadError, Folded>> => {
    const fresh = notYetFolded(key, streamName(tenant, key), domain.deciderOf(key.aggregate))
    const read = await readTail((await snapshots?.restore(fresh, options)) ?? fresh, options)
    if (read._tag === 'Right') snapshots?.takeIfDue(read.right)
    return read
  }

  return {
    warm: (key) => cache.get(streamName(tenant, key)),
    load: async (key, options) => {
      const stream = streamName(tenant, key)
      const known = cache.get(stream)
      if (known !== undefined) return right(known)
      const shared = underWay.get(stream)
      if (shared !== undefined) {
        const read = await shared
        // Another caller's read may have failed for that caller's own reasons: its signal, its deadline.
        return read._tag === 'Right' ? read : readWhole(key, options)
      }
      const reading = readWhole(key, options).finally(() => underWay.delete(stream))
      underWay.set(stream, reading)
      return reading
    },
    readTail,
    keep: (folded) => {
      cache.keep(folded)
      snapshots?.takeIfDue(folded)
    },
  }
}
