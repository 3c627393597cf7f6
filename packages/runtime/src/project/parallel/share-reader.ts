/** The share reader of any store: reads the whole log, and hands on what belongs to the share. */
import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { EventStore, Page, Pages } from '../../ports/event-store.ts'
import type { StoreError } from '../../ports/store-error.ts'
import { partitioned } from '../partition.ts'
import type { ShareOptions, ShareReader } from './worker-module.ts'

/** A store that can do better has a reader of its own. */
export const shareReaderOf = (store: Pick<EventStore, 'readAll' | 'subscribe' | 'close'>): ShareReader => ({
  async *readShare(tenant, { share, upTo }: ShareOptions): Pages {
    const log = share === undefined ? store : partitioned(store, share)
    for await (const page of log.readAll(tenant)) {
      if (isLeft(page)) return yield page
      const events = page.right.events.filter(({ position }) => position <= upTo)
      if (events.length > 0) yield right<StoreError, Page>({ events })
      if (events.length < page.right.events.length) return
    }
  },
  close: store.close,
})
