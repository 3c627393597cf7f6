/**
 * A subscription: the same forward read again and again from where it stopped, first as fast as it goes, then whenever
 * something was written. Catching up and being live are one loop, so there is no seam for a gap or a repeat.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { TenantId } from '@lovebank/core'
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
import { readPage } from './pages.ts'
import type { ReadAll } from './read-all.ts'
import type { ReadRows } from './rows.ts'

export interface Subscriptions {
  readonly readAll: ReadAll
  readonly changes: Changes
  readonly liveness: Liveness
  /** how often to look for what another process wrote, in milliseconds; undefined in the one process that writes */
  readonly pollMillis: number | undefined
}

const CLOSED: ReadRows = { events: [], failure: storeClosed }

/** An empty page says one thing only, that the reader is live, and says it once. */
const isWorthTelling = (events: Page['events'], isNewlyLive: boolean): boolean => events.length > 0 || isNewlyLive

async function* follow(
  { readAll, changes, liveness, pollMillis }: Subscriptions,
  tenant: TenantId,
  { after, pageSize = DEFAULT_PAGE_SIZE, signal }: SubscribeOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const read = readAll.forwardFrom(tenant, after, () => undefined)
  let beyond = read.start
  let mustTellLive = true
  while (!signal.aborted) {
    const { events, failure } = liveness.isClosed ? CLOSED : readPage(read, beyond, pageSize)
    const last = events.at(-1)
    const isLive = failure === undefined && events.length < pageSize
    if (last !== undefined) beyond = read.keyOf(last)
    const isTelling = isWorthTelling(events, isLive && mustTellLive)
    if (isTelling) yield right({ events, isLive })
    if (failure !== undefined) return yield left(failure)
    if (isLive) mustTellLive = false
    // Waits only where it has just looked and found nothing: what came while the reader was busy is read first.
    await (isTelling ? nextTurn() : changes.next(tenant, signal, pollMillis))
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
