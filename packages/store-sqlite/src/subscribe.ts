/**
 * A subscription: the same forward read again and again from where it stopped, first as fast as it goes, then whenever
 * something was written. Catching up and being live are one loop, so there is no seam for a gap or a repeat.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Position, TenantId } from '@lovebank/core'
import {
  DEFAULT_PAGE_SIZE,
  type Page,
  type StoreError,
  type SubscribeOptions,
  type SubscriptionPage,
} from '@lovebank/runtime'
import { badPaging, storeClosed } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Liveness } from './call.ts'
import type { Changes } from './changes.ts'
import { readPart } from './pages.ts'
import type { ReadAll } from './read-all.ts'

export interface Subscriptions {
  readonly readAll: ReadAll
  readonly changes: Changes
  readonly liveness: Liveness
  /** how often to look for what another process wrote, in milliseconds; undefined in the one process that writes */
  readonly pollMillis: number | undefined
}

/** An empty page says that the reader is live, once, or that a live reader has come further over events of other types. */
const isWorthTelling = (events: Page['events'], isNews: boolean): boolean => events.length > 0 || isNews

async function* follow(
  { readAll, changes, liveness, pollMillis }: Subscriptions,
  tenant: TenantId,
  { after, pageSize = DEFAULT_PAGE_SIZE, types, signal }: SubscribeOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const read = readAll.forwardFrom({ tenant, after, types }, () => undefined)
  let beyond = read.start
  let mustTellLive = true
  while (!signal.aborted) {
    if (liveness.isClosed) return yield left(storeClosed)
    const { events, failure, isEnd, beyond: now } = readPart(read, beyond, pageSize)
    const isLive = failure === undefined && isEnd
    const hasComeFurther = now > beyond
    beyond = now
    const isTelling = isWorthTelling(events, isLive && (mustTellLive || hasComeFurther))
    if (isTelling) yield right({ events, reached: hasComeFurther ? (now as Position) : undefined, isLive })
    if (failure !== undefined) return yield left(failure)
    if (isLive) mustTellLive = false
    // Waits only where it has just looked and found nothing: what came while the reader was busy is read first.
    await (isTelling || hasComeFurther ? nextTurn() : changes.next(tenant, signal, pollMillis))
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
