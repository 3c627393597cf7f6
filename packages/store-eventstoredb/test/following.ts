/** Follows a tenant through the adapter until enough has come. */
import type { Position, TenantId } from '@lovebank/core'
import type { StoredEvent } from '@lovebank/runtime'
import type { SubscriptionHealth } from '../src/health.ts'
import type { EventStoreDbStore } from '../src/open.ts'

export interface Follow {
  readonly after?: Position | undefined
  readonly pageSize?: number | undefined
  /** the subscription ends when so many events have come */
  readonly count: number
  /** carried out once, at the first page that says it is live */
  readonly whenLive?: (() => unknown) | undefined
  readonly onHealth?: ((health: SubscriptionHealth) => void) | undefined
  /** carried out after every page */
  readonly onPage?: ((seen: number) => unknown) | undefined
}

/** A server that is alive delivers a handful of events in far less. */
const STALLED_MILLIS = 15_000

export const follow = async (
  store: EventStoreDbStore,
  tenant: TenantId,
  { count, whenLive, onPage, ...options }: Follow,
): Promise<ReadonlyArray<StoredEvent>> => {
  const stop = new AbortController()
  const stalled = setTimeout(() => stop.abort(), STALLED_MILLIS)
  const events: Array<StoredEvent> = []
  let wasLive = false
  for await (const page of store.subscribe(tenant, { ...options, signal: stop.signal })) {
    if (page._tag === 'Left') throw new Error(`expected a page, got ${page.left.tag}: ${page.left.message}`)
    events.push(...page.right.events)
    if (page.right.isLive && !wasLive) await whenLive?.()
    wasLive ||= page.right.isLive
    await onPage?.(events.length)
    if (events.length >= count && (wasLive || whenLive === undefined)) stop.abort()
  }
  clearTimeout(stalled)
  if (events.length < count) throw new Error(`${events.length} of ${count} events came, then nothing`)
  return events
}
