/** Clauses on subscriptions: from the past into the present, resumed anywhere, without a gap and without a repeat. */
import { setTimeout as pause } from 'node:timers/promises'
import type { EventStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, eventsOf, follow, followedNumbers, numberOf, pagesOf, rightOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, freshTenant, sampleEvent, sampleEvents } from '../samples.ts'

export const subscriptions: ReadonlyArray<Clause<EventStore>> = [
  clause('gives a subscriber all that was written before, in pages, then says it is live', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(7))
    const pages = await follow(store, tenant, { count: 7, pageSize: 3, whenLive: () => Promise.resolve() })
    expect(pages.flatMap((page) => page.events).map(numberOf)).toEqual(upTo(7))
    expect(Math.max(...pages.map((page) => page.events.length))).toBe(3)
    expect(pages.findIndex((page) => page.isLive)).toBe(pages.length - 1)
  }),

  clause('says to a subscriber of an empty tenant that it is live', async (store) => {
    const tenant = freshTenant()
    const whenLive = () => append(store, tenant, sampleEvents(2))
    const pages = await follow(store, tenant, { count: 2, whenLive })
    expect(pages[0]).toEqual({ events: [], isLive: true })
    expect(pages.flatMap((page) => page.events).map(numberOf)).toEqual([0, 1])
  }),

  clause('goes from catching up to live without a gap or a repeat while others write', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(10))
    const writing = (async () => {
      for (const n of upTo(40, 10)) await append(store, tenant, [sampleEvent(n)], any, n % 2 === 0 ? 'a' : 'b')
    })()
    const numbers = await followedNumbers(store, tenant, { count: 50, pageSize: 4 })
    await writing
    expect(numbers).toEqual(upTo(50))
  }),

  clause('resumes after any checkpoint with no gap and no repeat', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(6))
    for (const { position, revision } of await eventsOf(store.readAll(tenant))) {
      const next = revision + 1
      const whenLive = () => append(store, tenant, [sampleEvent(6 + revision)])
      const numbers = await followedNumbers(store, tenant, {
        after: position,
        count: 6,
        pageSize: 2,
        whenLive,
      })
      expect(numbers).toEqual(upTo(6, next))
    }
  }),

  clause('gives several subscribers the same events, each from their own place', async (store) => {
    const tenant = freshTenant()
    const { position } = await append(store, tenant, sampleEvents(4))
    const following = Promise.all([
      followedNumbers(store, tenant, { count: 8, pageSize: 1 }),
      followedNumbers(store, tenant, { count: 8, pageSize: 3 }),
      followedNumbers(store, tenant, { count: 4, after: position }),
    ])
    for (const n of upTo(4, 4)) await append(store, tenant, [sampleEvent(n)])
    expect(await following).toEqual([upTo(8), upTo(8), upTo(4, 4)])
  }),

  clause('ends a subscription without an error when its signal aborts', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(1))
    const stop = new AbortController()
    let seen = 0
    for await (const answer of store.subscribe(tenant, { signal: stop.signal })) {
      const page = await rightOf(() => Promise.resolve(answer))
      seen += page.events.length
      // Not now, but while the subscriber waits for the next page.
      if (page.isLive) setImmediate(() => stop.abort())
    }
    expect(seen).toBe(1)
    expect(await pagesOf(store.subscribe(tenant, { signal: stop.signal }))).toEqual([])
  }),

  clause('gives a slow subscriber everything too', async (store) => {
    const tenant = freshTenant()
    const stop = new AbortController()
    const numbers: Array<number> = []
    const reading = (async () => {
      for await (const page of store.subscribe(tenant, { signal: stop.signal, pageSize: 2 })) {
        if (page._tag === 'Right') numbers.push(...page.right.events.map(numberOf))
        await pause(3)
        if (numbers.length >= 20) stop.abort()
      }
    })()
    for (const n of upTo(20)) await append(store, tenant, [sampleEvent(n)])
    await reading
    expect(numbers).toEqual(upTo(20))
  }),
]
