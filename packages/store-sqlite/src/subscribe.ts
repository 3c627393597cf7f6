/**
 * A subscription: the same forward read again and again from where it stopped, first as fast as it goes, then whenever
 * something was written. Catching up and being live are one loop, so there is no seam for a gap or a repeat.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position, TenantId } from '@lovebank/core'
import { DEFAULT_PAGE_SIZE, type StoreError, type SubscribeOptions, type SubscriptionPage } from '@lovebank/runtime'
import { badPaging, storeClosed } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Liveness } from './call.ts'
import type { Changes } from './changes.ts'
import { type Part, readPart } from './pages.ts'
import type { ReadAll } from './read-all.ts'

export interface Subscriptions {
  readonly readAll: ReadAll
  readonly changes: Changes
  readonly liveness: Liveness
  /** how often to look for what another process wrote, in milliseconds; undefined in the one process that writes */
  readonly pollMillis: number | undefined
}

/** Where a subscriber is, and what he was told. */
interface Course {
  beyond: number
  mustTellLive: boolean
}

/** What a part of the log is to a subscriber; an empty page says that he is live, once, or has come further over other types. */
const pageOf = (course: Course, { events, failure, isEnd, beyond }: Part): SubscriptionPage | undefined => {
  const isLive = failure === undefined && isEnd
  const hasComeFurther = beyond > course.beyond
  const isWorthTelling = events.length > 0 || (isLive && (course.mustTellLive || hasComeFurther))
  return isWorthTelling ? { events, reached: hasComeFurther ? (beyond as Position) : undefined, isLive } : undefined
}

async function* follow(
  { readAll, changes, liveness, pollMillis }: Subscriptions,
  tenant: TenantId,
  { after, pageSize = DEFAULT_PAGE_SIZE, types, signal }: SubscribeOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const read = readAll.forwardFrom({ tenant, after, types }, () => undefined)
  const course: Course = { beyond: read.start, mustTellLive: true }
  while (!signal.aborted) {
    if (liveness.isClosed) return yield left(storeClosed)
    const part = readPart(read, course.beyond, pageSize)
    const page = pageOf(course, part)
    if (page !== undefined) yield right(page)
    if (part.failure !== undefined) return yield left(part.failure)
    const isMoving = page !== undefined || part.beyond > course.beyond
    course.beyond = part.beyond
    if (page?.isLive === true) course.mustTellLive = false
    // Waits only where it has just looked and found nothing: what came while the reader was busy is read first.
    await (isMoving ? nextTurn() : changes.next(tenant, signal, pollMillis))
  }
}

/** Every event of the tenant after a position, once and in order, until the signal aborts or the store closes. */
export async function* subscribe(
  subscriptions: Subscriptions,
  tenant: TenantId,
  options: SubscribeOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const refused = badPaging({ from: options.after, pageSize: options.pageSize })
  if (refused !== undefined) return yield left(refused)
  yield* follow(subscriptions, tenant, options)
}
