/** Clauses on what a store refuses before it writes anything. */
import type { StreamName } from '@lovebank/core'
import {
  type EventStore,
  MAX_APPEND_BYTES,
  MAX_EVENT_BYTES,
  MAX_EVENTS_PER_APPEND,
  MAX_PAGE_SIZE,
} from '@lovebank/runtime'
import { expect } from 'vitest'
import { append, endOf, eventsOf, leftOf, requestOf } from '../answers.ts'
import { type Clause, clause } from '../clause.ts'
import { any, freshTenant, sampleEvent, sampleEvents, streamOf } from '../samples.ts'

/** An event whose JSON, data and metadata together, has exactly so many bytes. */
const eventOfBytes = (bytes: number, letter: string) => {
  const sizeOf = (text: string): number => {
    const { data, metadata } = sampleEvent(0, { text })
    return Buffer.byteLength(JSON.stringify(data) + JSON.stringify(metadata))
  }
  const letters = Math.floor((bytes - sizeOf('')) / Buffer.byteLength(letter))
  const text = letter.repeat(letters)
  return sampleEvent(0, { text: text + 'x'.repeat(bytes - sizeOf(text)) })
}

export const limits: ReadonlyArray<Clause<EventStore>> = [
  clause('keeps an event of the largest size that is allowed', async (store) => {
    const tenant = freshTenant()
    const events = [eventOfBytes(MAX_EVENT_BYTES, '福'), eventOfBytes(MAX_EVENT_BYTES, 'x')]
    for (const event of events) await append(store, tenant, [event])
    const read = await eventsOf(store.readStream(streamOf(tenant)))
    expect(read.map((event, index) => JSON.stringify(event.data) === JSON.stringify(events[index]?.data))).toEqual([
      true,
      true,
    ])
  }),

  clause('refuses an event that is a byte too large, and the append with it', async (store) => {
    const tenant = freshTenant()
    const events = [sampleEvent(0), eventOfBytes(MAX_EVENT_BYTES + 1, '福')]
    expect(await leftOf(store.append(requestOf(tenant, events)))).toMatchObject({
      tag: 'TooLarge',
      limit: MAX_EVENT_BYTES,
      actual: MAX_EVENT_BYTES + 1,
    })
    expect(await eventsOf(store.readAll(tenant))).toEqual([])
  }),

  clause('refuses an append whose events are too large together, and takes one that just fits', async (store) => {
    const tenant = freshTenant()
    const half = eventOfBytes(MAX_EVENT_BYTES / 2, 'x')
    const room = MAX_APPEND_BYTES - MAX_EVENT_BYTES / 2 - 2 * 2 * half.type.length
    const refused = await leftOf(store.append(requestOf(tenant, [half, eventOfBytes(room + 1, '福')])))
    expect(refused).toMatchObject({ tag: 'TooLarge', limit: MAX_APPEND_BYTES, actual: MAX_APPEND_BYTES + 1 })
    expect(await eventsOf(store.readAll(tenant))).toEqual([])
    await append(store, tenant, [half, eventOfBytes(room, '福')])
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(2)
  }),

  clause('takes as many events at once as are allowed, and not one more', async (store) => {
    const tenant = freshTenant()
    const answer = await append(store, tenant, sampleEvents(MAX_EVENTS_PER_APPEND))
    expect(answer.lastRevision).toBe(MAX_EVENTS_PER_APPEND - 1)
    const refused = await leftOf(store.append(requestOf(tenant, sampleEvents(MAX_EVENTS_PER_APPEND + 1))))
    expect(refused).toMatchObject({ tag: 'TooLarge', limit: MAX_EVENTS_PER_APPEND })
    expect(await eventsOf(store.readAll(tenant))).toHaveLength(MAX_EVENTS_PER_APPEND)
  }),

  clause('refuses an append that breaks the rules of the port', async (store) => {
    const tenant = freshTenant()
    const event = sampleEvent(0)
    const circular: { [key: string]: unknown } = { type: 'SampleHappened' }
    circular['self'] = circular
    const bad = [
      requestOf(tenant, []),
      requestOf(tenant, [event, event]),
      requestOf(tenant, [{ ...event, type: 'SomethingElse' }]),
      requestOf(tenant, [{ ...event, data: circular }]),
      { stream: 'no name at all' as StreamName, expected: any, events: [event] },
    ]
    const answers = await Promise.all(bad.map((request) => leftOf(store.append(request))))
    expect(answers.map((answer) => answer.tag)).toEqual(bad.map(() => 'InvalidRequest'))
    expect(await eventsOf(store.readAll(tenant))).toEqual([])
  }),

  clause('refuses a read with impossible numbers', async (store) => {
    const tenant = freshTenant()
    const stream = streamOf(tenant)
    await append(store, tenant, sampleEvents(1))
    const ends = await Promise.all([
      endOf(store.readStream(stream, { pageSize: 0 })),
      endOf(store.readStream(stream, { pageSize: 1.5 })),
      endOf(store.readAll(tenant, { limit: -1 })),
      endOf(store.readAll(tenant, { pageSize: MAX_PAGE_SIZE + 1 })),
    ])
    expect(ends).toEqual(['InvalidRequest', 'InvalidRequest', 'InvalidRequest', 'TooLarge'])
  }),
]
