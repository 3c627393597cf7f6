/** Gives streams as folded states: warm from the cache, else from a snapshot, else from the first event; then the tail. */
import { type Revision, type StreamKey, streamName, type TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { CallOptions, EventStore, ReadStreamOptions, StoredEvent } from '../ports/event-store.ts'
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

/** What is wrong with one page; undefined where all of it was taken in. */
const takeInPage = (domain: Domain, folded: Folded, events: ReadonlyArray<StoredEvent>): LoadError | undefined => {
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

export const createLoader = ({ tenant, domain, store, snapshots, mostCached }: LoaderParts): Loader => {
  const cache = createFoldedCache(mostCached)
  const underWay = new Map<string, Promise<Either<LoadError, Folded>>>()

  const readOn = async (folded: Folded, options: ReadStreamOptions): Promise<Either<LoadError, Folded>> => {
    const askedAt = performance.now()
    const from = (folded.revision + 1) as Revision
    for await (const page of store.readStream(folded.stream, { ...options, from })) {
      const failure = page._tag === 'Left' ? readFailed(page.left) : takeInPage(domain, folded, page.right.events)
      if (failure !== undefined) return left(failure)
    }
    folded.askedAt = askedAt
    return right(folded)
  }

  /** Only what has been read to its end may be kept: half a stream would be taken for the whole. */
  const kept = (read: Either<LoadError, Folded>): Either<LoadError, Folded> => {
    if (read._tag === 'Right') cache.keep(read.right)
    return read
  }

  /** Most streams are short and have no snapshot: it is asked for only where a first small page says that it may be worth it. */
  const readFromSnapshot = async (
    folded: Folded,
    { restore, takeIfDue, fewestEvents }: Snapshots,
    options: CallOptions,
  ): Promise<Either<LoadError, Folded>> => {
    const begun = await readOn(folded, { ...options, pageSize: fewestEvents, limit: fewestEvents })
    if (begun._tag === 'Left' || folded.revision + 1 < fewestEvents) return begun
    const read = await readOn((await restore(folded, options)) ?? folded, options)
    if (read._tag === 'Right') takeIfDue(read.right)
    return read
  }

  const readWhole = async (key: StreamKey, options: CallOptions): Promise<Either<LoadError, Folded>> => {
    const fresh = notYetFolded(key, streamName(tenant, key), domain.deciderOf(key.aggregate))
    return kept(await (snapshots === undefined ? readOn(fresh, options) : readFromSnapshot(fresh, snapshots, options)))
  }

  return {
    warm: cache.get,
    load: async (key, options) => {
      const known = cache.get(key)
      if (known !== undefined) return right(known)
      const stream = streamName(tenant, key)
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
    readTail: async (folded, options) => kept(await readOn(folded, options)),
    keep: (folded) => {
      cache.keep(folded)
      snapshots?.takeIfDue(folded)
    },
  }
}
