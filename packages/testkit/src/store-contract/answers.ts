/** What came back from a store, unpacked for a clause: a Right where one must be, an error's tag, all events of a read. */
import type { Position, TenantId } from '@lovebank/core'
import type {
  Appended,
  AppendRequest,
  EventStore,
  ExpectedVersion,
  NewEvent,
  Page,
  Pages,
  StoredEvent,
  StoreError,
  SubscriptionPage,
} from '@lovebank/runtime'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { streamOf } from './samples.ts'

/** The Right of an answer; rejects with the error's own words where it is a Left. */
export const rightOf = async <A>(call: TaskEither<StoreError, A>): Promise<A> => {
  const answer = await call()
  if (isLeft(answer)) throw new Error(`expected an answer, got ${answer.left.tag}: ${answer.left.message}`)
  return answer.right
}

/** The error of an answer; rejects where it is a Right. */
export const leftOf = async <A>(call: TaskEither<StoreError, A>): Promise<StoreError> => {
  const answer = await call()
  if (isLeft(answer)) return answer.left
  throw new Error(`expected an error, got ${JSON.stringify(answer.right)}`)
}

export const append = (
  store: EventStore,
  tenant: TenantId,
  events: ReadonlyArray<NewEvent>,
  expected: ExpectedVersion = { kind: 'any' },
  id = 'a',
): Promise<Appended> => rightOf(store.append(requestOf(tenant, events, expected, id)))

export const requestOf = (
  tenant: TenantId,
  events: ReadonlyArray<NewEvent>,
  expected: ExpectedVersion = { kind: 'any' },
  id = 'a',
): AppendRequest => ({ stream: streamOf(tenant, id), expected, events })

/** The pages of a read, none of which may be a Left. */
export const pagesOf = async <P extends Page>(pages: Pages<P>): Promise<ReadonlyArray<P>> => {
  const all: Array<P> = []
  for await (const page of pages) all.push(await rightOf(() => Promise.resolve(page)))
  return all
}

export const eventsOf = async (pages: Pages): Promise<ReadonlyArray<StoredEvent>> =>
  (await pagesOf(pages)).flatMap((page) => page.events)

/** The `n` that a sample event says. */
export const numberOf = (event: StoredEvent): number => {
  const stored = event.data
  return typeof stored === 'object' && stored !== null && 'n' in stored ? Number(stored.n) : Number.NaN
}

export const numbersOf = async (pages: Pages): Promise<ReadonlyArray<number>> => (await eventsOf(pages)).map(numberOf)

/** What ended a read: the tag of its Left, undefined where it ended well. */
export const endOf = async (pages: Pages): Promise<StoreError['tag'] | undefined> => {
  let end: Either<StoreError, Page> | undefined
  for await (const page of pages) end = page
  return end !== undefined && isLeft(end) ? end.left.tag : undefined
}

export interface FollowOptions {
  readonly after?: Position | undefined
  readonly pageSize?: number | undefined
  readonly types?: ReadonlyArray<string> | undefined
  /** the subscription ends when so many events have come */
  readonly count: number
  /** carried out once, at the first page that says it is live */
  readonly whenLive?: (() => Promise<unknown>) | undefined
}

/** A store that is alive delivers a handful of events in far fewer turns. */
const STALLED_TURNS = 30
const TURN_MILLIS = 100

/**
 * Calls `stall` once nothing was reported for so many turns. Turns and not a moment: a process that gets no processor for
 * seconds has had one turn, and its store is not to blame.
 */
const watch = (stall: () => void) => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
    if (turns >= STALLED_TURNS) stall()
  }, TURN_MILLIS)
  return {
    moved: () => {
      turns = 0
    },
    end: () => clearInterval(timer),
  }
}

/** Subscribes until so many events have come; rejects where they do not come. */
export const follow = async (
  store: EventStore,
  tenant: TenantId,
  { after, pageSize, types, count, whenLive }: FollowOptions,
): Promise<ReadonlyArray<SubscriptionPage>> => {
  const stop = new AbortController()
  const { signal } = stop
  const stalling = watch(() => stop.abort())
  const pages: Array<SubscriptionPage> = []
  let seen = 0
  let wasLive = false
  try {
    for await (const answer of store.subscribe(tenant, { after, pageSize, types, signal })) {
      const page = await rightOf(() => Promise.resolve(answer))
      pages.push(page)
      seen += page.events.length
      if (page.isLive && !wasLive) await whenLive?.()
      wasLive ||= page.isLive
      if (page.events.length > 0) stalling.moved()
      if (seen >= count && (wasLive || whenLive === undefined)) stop.abort()
    }
  } finally {
    stalling.end()
  }
  if (seen < count) throw new Error(`the subscription gave ${seen} of ${count} events, then nothing for seconds`)
  return pages
}

export const followedNumbers = async (
  store: EventStore,
  tenant: TenantId,
  options: FollowOptions,
): Promise<ReadonlyArray<number>> => (await follow(store, tenant, options)).flatMap((page) => page.events).map(numberOf)

/** 0, 1, 2 … */
export const upTo = (count: number, from = 0): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, index) => from + index)
