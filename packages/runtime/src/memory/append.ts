/** One append: checked as a whole, then written as a whole, within one turn of the event loop, so nobody sees a half. */
import type { EventId, Instant, Position, Revision } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { type CheckedAppend, checkAppend } from '../adapter/check-append.ts'
import { conflict, invalidRequest } from '../adapter/store-errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Appended, AppendRequest, ExpectedVersion } from '../ports/event-store.ts'
import type { StoreError, StreamVersion } from '../ports/store-error.ts'
import { readClock } from '../system/read-clock.ts'
import { type Entry, type MemoryLog, type TenantLog, tenantLog, tenantOf, versionOf } from './log.ts'

const isAsExpected = (expected: ExpectedVersion, actual: StreamVersion): boolean => {
  switch (expected.kind) {
    case 'any':
      return true
    case 'no-stream':
      return actual.kind === 'no-stream'
    case 'exists':
      return actual.kind === 'at'
    case 'at':
      return actual.kind === 'at' && actual.revision === expected.revision
  }
}

/** Where a repeat of this append would find its events. */
const startOfRepeat = (expected: ExpectedVersion, first: EventId, entries: ReadonlyArray<Entry>): number => {
  if (expected.kind === 'no-stream') return 0
  if (expected.kind === 'at') return expected.revision + 1
  return entries.findIndex((entry) => entry.eventId === first)
}

const repeatOf = ({ expected, events }: CheckedAppend, entries: ReadonlyArray<Entry>): Appended | undefined => {
  const [first] = events
  if (first === undefined) return undefined
  const start = startOfRepeat(expected, first.eventId, entries)
  const stood = start < 0 ? [] : entries.slice(start, start + events.length)
  const last = stood.at(-1)
  const isSame = stood.length === events.length && stood.every((entry, at) => entry.eventId === events[at]?.eventId)
  if (!isSame || last === undefined) return undefined
  const firstRevision = (last.revision - events.length + 1) as Revision
  return { firstRevision, lastRevision: last.revision, position: last.position, isRepeat: true }
}

const write = (log: MemoryLog, tenant: TenantLog, recordedAt: Instant, request: CheckedAppend): Appended => {
  const entries = tenant.streams.get(request.stream) ?? []
  tenant.streams.set(request.stream, entries)
  const firstRevision = entries.length as Revision
  for (const [index, { eventId, type, data, metadata }] of request.events.entries()) {
    const revision = (firstRevision + index) as Revision
    const position = log.nextPosition as Position
    const entry: Entry = { eventId, type, stream: request.stream, revision, position, recordedAt, data, metadata }
    log.nextPosition += 1
    entries.push(entry)
    tenant.entries.push(entry)
    tenant.eventIds.add(eventId)
  }
  for (const wake of tenant.waiting) wake()
  const lastRevision = (entries.length - 1) as Revision
  return { firstRevision, lastRevision, position: (log.nextPosition - 1) as Position, isRepeat: false }
}

/** Appends all events of a request or none. */
export const append = (log: MemoryLog, clock: Clock, asked: AppendRequest): Either<StoreError, Appended> => {
  const checked = checkAppend(asked)
  if (checked._tag === 'Left') return checked
  const request = checked.right
  const tenant = tenantLog(log, tenantOf(request.stream))
  const entries = tenant.streams.get(request.stream) ?? []
  const isAnyKnown = request.events.some((event) => tenant.eventIds.has(event.eventId))
  const repeat = isAnyKnown ? repeatOf(request, entries) : undefined
  if (repeat !== undefined) return right(repeat)
  const actual = versionOf(entries)
  if (!isAsExpected(request.expected, actual)) return left(conflict(request.stream, actual))
  if (isAnyKnown) return left(invalidRequest('An event id of this append was used before for something else'))
  const recordedAt = readClock(clock)
  if (recordedAt._tag === 'Left') return recordedAt
  return right(write(log, tenant, recordedAt.right, request))
}
