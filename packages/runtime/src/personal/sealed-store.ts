/**
 * An event store whose personal data lie in it only as sealed under the keys of a keyring. To everybody over it, it is a store
 * as any other; the store under it never sees a name.
 */
import type { TenantId } from '@lovebank/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { EventStore, Page, Pages } from '../ports/event-store.ts'
import type { Keyring } from '../ports/keyring.ts'
import type { StoreError } from '../ports/store-error.ts'
import { openEvents } from './open-events.ts'
import { arePersonal, sealEvents } from './seal-events.ts'

const openPages = async function* <P extends Page>(
  tenant: TenantId,
  keyring: Keyring,
  pages: Pages<P>,
): AsyncGenerator<Either<StoreError, P>, void> {
  for await (const page of pages) {
    if (isLeft(page)) {
      yield page
      continue
    }
    const opened = await openEvents(tenant, keyring, page.right.events)
    if (isLeft(opened)) {
      yield opened
      return
    }
    yield opened.right === page.right.events ? page : right({ ...page.right, events: opened.right })
  }
}

/** For one tenant: reads and writes of its streams only. */
export const sealedStore = (tenant: TenantId, store: EventStore, keyring: Keyring): EventStore => ({
  ...store,
  append: (request, options) => {
    if (!arePersonal(request.events)) return store.append(request, options)
    return async () => {
      const sealed = await sealEvents(tenant, keyring, request.events)
      return isLeft(sealed) ? sealed : store.append({ ...request, events: sealed.right }, options)()
    }
  },
  readStream: (stream, options) => openPages(tenant, keyring, store.readStream(stream, options)),
  readAll: (of, options) => openPages(tenant, keyring, store.readAll(of, options)),
  subscribe: (of, options) => openPages(tenant, keyring, store.subscribe(of, options)),
})
