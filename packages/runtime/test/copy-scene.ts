/** Logs for the specs of copying: streams that take turns, and stores that die, fail or are written to on the way. */
import type { EventId, Revision, StreamName } from '@lovebank/core'
import { left } from 'fp-ts/lib/Either.js'
import { expect } from 'vitest'
import { keptOf } from '../src/copy/log-digest.ts'
import { copyLog, type EventStore, type NewEvent, type StoredEvent, type StoreError } from '../src/index.ts'
import { tenant, uuid } from './town-scene.ts'

export const streamOf = (id: number | string): StreamName => `${tenant}.account-${id}` as StreamName

export const eventOf = (n: number, text = `第 ${n} 件`): NewEvent => ({
  eventId: uuid(n) as EventId,
  type: 'SampleHappened',
  data: { type: 'SampleHappened', n, text },
  metadata: { correlationId: uuid(9_000), commandId: uuid(n), schemaVersion: 1 },
})

export const append = async (store: EventStore, stream: StreamName, events: ReadonlyArray<NewEvent>): Promise<void> => {
  const answer = await store.append({ stream, expected: { kind: 'any' }, events })()
  if (answer._tag === 'Left') throw new Error(answer.left.message)
}

/** One event a number, in the stream of that number. */
export const fill = async (store: EventStore, streams: ReadonlyArray<number>, from = 1): Promise<void> => {
  for (const [index, stream] of streams.entries()) await append(store, streamOf(stream), [eventOf(from + index)])
}

export const eventsIn = async (store: EventStore): Promise<ReadonlyArray<StoredEvent>> => {
  const events: Array<StoredEvent> = []
  for await (const page of store.readAll(tenant)) {
    if (page._tag === 'Left') throw new Error(page.left.message)
    events.push(...page.right.events)
  }
  return events
}

export const keptIn = async (store: EventStore): Promise<ReadonlyArray<string>> => (await eventsIn(store)).map(keptOf)

export const copy = (source: EventStore, target: EventStore) => copyLog({ source, target, tenant })()

export const copied = async (source: EventStore, target: EventStore) => {
  const answer = await copy(source, target)
  if (answer._tag === 'Left') throw new Error(answer.left.message)
  expect(await keptIn(target)).toEqual(await keptIn(source))
  return answer.right
}

export const outage: StoreError = { tag: 'Unavailable', isOutcomeUnknown: true, message: 'the cable was cut' }

/** Answers nothing more after so many appends, the last of which was written or was not. */
export const dyingAfter = (store: EventStore, appends: number, isLastWritten: boolean): EventStore => {
  let remaining = appends
  return {
    ...store,
    append: (request, options) => async () => {
      remaining -= 1
      if (remaining > 0) return store.append(request, options)()
      if (remaining === 0 && isLastWritten) await store.append(request, options)()
      return left(outage)
    },
  }
}

/** Does something before each append, with the number of appends before it. */
export const disturbed = (store: EventStore, disturb: (appends: number) => Promise<void>): EventStore => {
  let appends = 0
  return {
    ...store,
    append: (request, options) => async () => {
      await disturb(appends++)
      return store.append(request, options)()
    },
  }
}

export const revision = (n: number): Revision => n as Revision
