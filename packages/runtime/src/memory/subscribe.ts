/** A subscription: one walk over the list that goes on when the list grows, so there is no seam for a gap or a repeat. */
import type { TenantId } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { badPaging } from '../adapter/check-paging.ts'
import { storeClosed } from '../adapter/store-errors.ts'
import { DEFAULT_PAGE_SIZE, type SubscribeOptions, type SubscriptionPage } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'
import { indexAfter, type MemoryLog, type TenantLog, tenantLog } from './log.ts'
import { takeWanted, wants } from './read.ts'

/** Resolves at the next append, at the end of the subscription or of the store. */
const nextChange = (tenant: TenantLog, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      tenant.waiting.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    tenant.waiting.add(wake)
    signal.addEventListener('abort', wake)
  })

export async function* subscribe(
  log: MemoryLog,
  tenantId: TenantId,
  { after, pageSize = DEFAULT_PAGE_SIZE, types, signal }: SubscribeOptions,
): AsyncGenerator<Either<StoreError, SubscriptionPage>> {
  const bad = badPaging({ from: after, pageSize })
  if (bad !== undefined) return yield left(bad)
  const tenant = tenantLog(log, tenantId)
  let next = after === undefined ? 0 : indexAfter(tenant.entries, after)
  const isWanted = wants(types)
  let mustTellLive = true
  while (!signal.aborted) {
    if (log.isClosed) return yield left(storeClosed)
    const taken = takeWanted(tenant.entries, { at: next, step: 1, count: pageSize, isWanted })
    const { events, reached } = taken
    next = taken.next
    const isLive = next >= tenant.entries.length
    if (reached !== undefined || mustTellLive) {
      mustTellLive = mustTellLive && !isLive
      yield right({ events, reached, isLive })
    } else {
      await nextChange(tenant, signal)
      next = Math.max(next, after === undefined ? 0 : indexAfter(tenant.entries, after))
    }
  }
}
