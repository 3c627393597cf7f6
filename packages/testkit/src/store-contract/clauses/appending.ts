/** Clauses on one append: what it answers, what it keeps, and what it lets through at which expected version. */
import { Instant } from '@lovebank/core'
import type { EventStore } from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, eventsOf, leftOf, numbersOf, requestOf, upTo } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, at, exists, freshTenant, noStream, sampleEvent, sampleEvents, streamOf } from '../samples.ts'

/** Every script that people and devices write, and what breaks careless stores. */
const HARD_TEXTS = ['照顾老人 🧧 龙𠮷', 'é e\u0301', '\u0000\u001f\u2028', '"\\\'; --', '\ud800 alone', '👨‍👩‍👧', '']

export const appending: ReadonlyArray<Clause<EventStore>> = [
  clause('answers an append with its revisions and the position of its last event', async (store) => {
    const tenant = freshTenant()
    const first = await append(store, tenant, sampleEvents(2), noStream)
    const second = await append(store, tenant, sampleEvents(3, 2), at(1))
    expect(first).toMatchObject({ firstRevision: 0, lastRevision: 1, isRepeat: false })
    expect(second).toMatchObject({ firstRevision: 2, lastRevision: 4, isRepeat: false })
    const positions = (await eventsOf(store.readAll(tenant))).map((event) => event.position)
    expect([first.position, second.position]).toEqual([positions[1], positions[4]])
  }),

  clause('gives back every event as it was written, with its place and time', async (store) => {
    const tenant = freshTenant()
    const written = [sampleEvent(0, { deep: { list: [1, null, true, 'x'] } }), sampleEvent(1, { fraction: -0.25 })]
    await append(store, tenant, written)
    const read = await eventsOf(store.readStream(streamOf(tenant)))
    expect(read).toMatchObject(
      written.map(({ eventId, type, data, metadata }, revision) => ({
        eventId,
        type,
        data,
        metadata,
        revision,
        stream: streamOf(tenant),
      })),
    )
    expect(read.map((event) => Instant.is(event.recordedAt))).toEqual([true, true])
  }),

  clause('keeps unicode, control characters and lone surrogates as they are', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, [sampleEvent(0, { texts: HARD_TEXTS }), sampleEvent(1, { 照顾: '老人' })])
    const read = await eventsOf(store.readStream(streamOf(tenant)))
    expect(read.map((event) => event.data)).toMatchObject([{ texts: HARD_TEXTS }, { 照顾: '老人' }])
  }),

  clause('keeps no reference to what the writer holds, and gives none out', async (store) => {
    const tenant = freshTenant()
    const event = sampleEvent(0, { list: [1] })
    await append(store, tenant, [event])
    Object.assign(event.data, { list: 'changed by the writer' })
    const [first] = await eventsOf(store.readStream(streamOf(tenant)))
    Object.assign(first?.data ?? {}, { list: 'changed by a reader' })
    const [second] = await eventsOf(store.readStream(streamOf(tenant)))
    expect(second?.data).toMatchObject({ list: [1] })
  }),

  clause('appends with any expectation whether or not the stream exists', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(1), any)
    await append(store, tenant, sampleEvents(1, 1), any)
    expect(await numbersOf(store.readStream(streamOf(tenant)))).toEqual([0, 1])
  }),

  clause('appends with no-stream to a fresh stream only', async (store) => {
    const tenant = freshTenant()
    await append(store, tenant, sampleEvents(2), noStream)
    const refused = await leftOf(store.append(requestOf(tenant, sampleEvents(1, 2), noStream)))
    expect(refused).toMatchObject({
      tag: 'Conflict',
      stream: streamOf(tenant),
      actual: { kind: 'at', revision: 1 },
    })
    expect(await numbersOf(store.readStream(streamOf(tenant)))).toEqual([0, 1])
  }),

  clause('appends with exists to a stream with events only', async (store) => {
    const tenant = freshTenant()
    const refused = await leftOf(store.append(requestOf(tenant, sampleEvents(1), exists)))
    expect(refused).toMatchObject({ tag: 'Conflict', actual: { kind: 'no-stream' } })
    await append(store, tenant, sampleEvents(1), noStream)
    await append(store, tenant, sampleEvents(1, 1), exists)
    expect(await numbersOf(store.readStream(streamOf(tenant)))).toEqual([0, 1])
  }),

  clause('appends at a revision only where the stream stands exactly there', async (store) => {
    const tenant = freshTenant()
    const early = await leftOf(store.append(requestOf(tenant, sampleEvents(1), at(0))))
    await append(store, tenant, sampleEvents(3), noStream)
    const behind = await leftOf(store.append(requestOf(tenant, sampleEvents(1, 9), at(1))))
    const ahead = await leftOf(store.append(requestOf(tenant, sampleEvents(1, 9), at(3))))
    await append(store, tenant, sampleEvents(1, 3), at(2))
    expect(early).toMatchObject({ tag: 'Conflict', actual: { kind: 'no-stream' } })
    expect(behind).toMatchObject({ tag: 'Conflict', actual: { kind: 'at', revision: 2 } })
    expect(ahead).toMatchObject({ tag: 'Conflict', actual: { kind: 'at', revision: 2 } })
    expect(await numbersOf(store.readStream(streamOf(tenant)))).toEqual([0, 1, 2, 3])
  }),

  clause('shows an append to every reader as soon as it is acknowledged', async (store) => {
    const tenant = freshTenant()
    for (const n of upTo(20)) {
      const { position } = await append(store, tenant, [sampleEvent(n)])
      const [last] = await eventsOf(store.readStream(streamOf(tenant), { direction: 'backward', limit: 1 }))
      expect([last?.position, last?.revision]).toEqual([position, n])
    }
  }),
]
