/**
 * A log of which only what is durable is read. Within one store a crash takes away the end of the log and all that rests on it;
 * what another store was asked to do because of that end would stay. So nothing is told there before it is safe here.
 */
import type { Either } from 'fp-ts/lib/Either.js'
import type { EventStore, Page, Pages } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'

export const durableLog = (store: EventStore): EventStore => ({
  ...store,
  readAll: (tenant, options) => flushed(store, store.readAll(tenant, options)),
  subscribe: (tenant, options) => flushed(store, store.subscribe(tenant, options)),
})

async function* flushed<P extends Page>(store: EventStore, pages: Pages<P>): AsyncGenerator<Either<StoreError, P>> {
  for await (const page of pages) {
    const flush = page._tag === 'Right' && page.right.reached !== undefined ? await store.flush()() : undefined
    if (flush?._tag === 'Left') {
      yield flush
      return
    }
    yield page
  }
}
