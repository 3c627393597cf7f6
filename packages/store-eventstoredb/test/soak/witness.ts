/** A witness who follows the log from its beginning, through everything, and writes down what comes. */
import type { TenantId } from '@lovebank/core'
import type { EventStore, StoredEvent, StoreError } from '@lovebank/runtime'

export interface Witness {
  readonly seen: ReadonlyArray<StoredEvent>
  /** what ended it before its time */
  readonly failure: () => StoreError | undefined
  /** Resolves once so many events have come, or the subscription has failed, or the time is over. */
  readonly untilSeen: (count: number, millis: number) => Promise<void>
  readonly end: () => Promise<void>
}

export const followAsWitness = (store: EventStore, tenant: TenantId): Witness => {
  const leaving = new AbortController()
  const seen: Array<StoredEvent> = []
  let failure: StoreError | undefined
  let onNews = (): void => undefined
  const follow = async (): Promise<void> => {
    for await (const page of store.subscribe(tenant, { signal: leaving.signal, pageSize: 50 })) {
      if (page._tag === 'Left') failure = page.left
      else seen.push(...page.right.events)
      onNews()
    }
  }
  const following = follow()
  return {
    seen,
    failure: () => failure,
    untilSeen: (count, millis) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, millis)
        onNews = () => {
          if (seen.length < count && failure === undefined) return
          clearTimeout(timer)
          resolve()
        }
        onNews()
      }),
    end: () => {
      leaving.abort()
      return following
    },
  }
}
