/** Clauses on an append that is sent again, as after a lost answer. */
import type { EventStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, eventsOf, leftOf, requestOf } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { at, freshTenant, noStream, sampleEvents, streamOf } from '../samples.ts'

export const repeats: ReadonlyArray<Clause<EventStore>> = [
  clause('answers a repeated first append as the first time and writes nothing', async (store) => {
    const tenant = freshTenant()
    const events = sampleEvents(3)
    const first = await append(store, tenant, events, noStream)
    const again = await append(store, tenant, events, noStream)
    expect(again).toEqual({ ...first, isRepeat: true })
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(3)
  }),

  clause('answers a repeated append at a revision as the first time and writes nothing', async (store) => {
    const tenant = freshTenant()
    const events = sampleEvents(2, 2)
    await append(store, tenant, sampleEvents(2), noStream)
    const first = await append(store, tenant, events, at(1))
    const again = await append(store, tenant, events, at(1))
    expect(again).toEqual({ ...first, isRepeat: true })
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(4)
  }),

  clause('recognises a repeat after others have written on', async (store) => {
    const tenant = freshTenant()
    const events = sampleEvents(2, 1)
    await append(store, tenant, sampleEvents(1), noStream)
    const first = await append(store, tenant, events, at(0))
    await append(store, tenant, sampleEvents(5, 3), at(2))
    const again = await append(store, tenant, events, at(0))
    expect(again).toEqual({ ...first, isRepeat: true })
    expect(await eventsOf(store.readStream(streamOf(tenant)))).toHaveLength(8)
  }),

  clause('writes once what is sent twice at the same time', async (store) => {
    const tenant = freshTenant()
    const events = sampleEvents(2)
    const answers = await Promise.all([
      append(store, tenant, events, noStream),
      append(store, tenant, events, noStream),
    ])
    expect(answers.map((answer) => answer.isRepeat).toSorted()).toEqual([false, true])
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(2)
  }),

  clause('does not take other events for a repeat', async (store) => {
    const tenant = freshTenant()
    const [one, two, ...others] = sampleEvents(4)
    if (one === undefined || two === undefined) throw new Error('four samples were asked for')
    await append(store, tenant, [one, two], noStream)
    const partly = await leftOf(store.append(requestOf(tenant, [one, ...others], noStream)))
    const longer = await leftOf(store.append(requestOf(tenant, [one, two, ...others], noStream)))
    expect([partly.tag, longer.tag]).not.toContain('Right')
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(2)
  }),

  clause('recognises a repeat after the store was opened again', async (first, { reopen }) => {
    if (reopen === undefined) return
    const tenant = freshTenant()
    const events = sampleEvents(3)
    const before = await append(first, tenant, events, noStream)
    const store = await reopen()
    expect(await append(store, tenant, events, noStream)).toEqual({ ...before, isRepeat: true })
    await append(store, tenant, sampleEvents(1, 3), at(2))
    expect(await eventsOf(store.readStream(streamOf(tenant)))).toHaveLength(4)
  }),
]
