/** Stores whose subscriptions lose or repeat. */
import type { Position } from '@lovebank/core'
import type { Page, StoredEvent } from '@lovebank/runtime'
import { map } from 'fp-ts/lib/Either.js'
import { changed, changedPages, type Mutant } from './mutant.ts'

/** A clause that waits for what a broken store never tells waits no longer. */
const PATIENCE_MILLIS = 300

export const subscriptionMutants: ReadonlyArray<Mutant> = [
  {
    name: 'repeats an event after a subscription resumes',
    caughtBy: 'resumes after any checkpoint with no gap and no repeat',
    breakStore: (store) => ({
      ...store,
      subscribe: (tenant, options) => {
        const isOff = options.after !== undefined && options.after > 0
        return store.subscribe(tenant, isOff ? { ...options, after: ((options.after ?? 1) - 1) as Position } : options)
      },
    }),
  },
  {
    name: 'loses what is written while a subscriber catches up',
    caughtBy: 'goes from catching up to live without a gap or a repeat while others write',
    breakStore: (store) => ({
      ...store,
      subscribe: (tenant, options) =>
        changed(store.subscribe(tenant, options), (events) => events.filter((event) => event.revision !== 7)),
    }),
  },
  {
    name: 'gives events to one subscriber only',
    caughtBy: 'gives several subscribers the same events, each from their own place',
    breakStore: (store) => {
      const given = new Set<string>()
      const firstTime = (event: StoredEvent): boolean => given.size !== given.add(event.eventId).size
      return {
        ...store,
        subscribe: (tenant, options) => changed(store.subscribe(tenant, options), (events) => events.filter(firstTime)),
      }
    },
  },
  {
    name: 'gives a subscriber events of every type, whatever he asked for',
    caughtBy: 'gives a subscriber only the types that he asked for, and tells him of the others that they came',
    breakStore: (store) => ({
      ...store,
      subscribe: (tenant, options) => store.subscribe(tenant, { ...options, types: undefined }),
    }),
  },
  {
    name: 'tells a live subscriber of other types an earlier place',
    caughtBy: 'tells a live subscriber how far the log is, where only other types are written',
    breakStore: (store) => ({
      ...store,
      subscribe: async function* (tenant, options) {
        const patience = AbortSignal.any([options.signal, AbortSignal.timeout(PATIENCE_MILLIS)])
        const pages = store.subscribe(tenant, { ...options, signal: patience })
        yield* changedPages(pages, (page) => ({ ...page, reached: options.after }))
      },
    }),
  },
  {
    name: 'never says that a subscriber is live',
    caughtBy: 'gives a subscriber all that was written before, in pages, then says it is live',
    breakStore: (store) => ({
      ...store,
      subscribe: async function* (tenant, options) {
        for await (const page of store.subscribe(tenant, options))
          yield map((read: Page) => ({ ...read, isLive: false }))(page)
      },
    }),
  },
]
