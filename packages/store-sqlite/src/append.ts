/**
 * One append, within the transaction of the group it came in. Everything that can be refused is refused before the first
 * row is written, so that a refusal leaves the others of the group alone.
 */
import type { DatabaseSync } from 'node:sqlite'
import { epochMillis, type Position, type Revision } from '@lovebank/core'
import {
  type Appended,
  type Clock,
  type ExpectedVersion,
  readClock,
  type StoreError,
  type StreamVersion,
  systemClock,
} from '@lovebank/runtime'
import type { CheckedAppend } from '@lovebank/runtime/adapter'
import { conflict } from '@lovebank/runtime/adapter'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { eventChecksum } from './checksum.ts'
import type { Streams, StreamTail } from './streams.ts'

export interface Appender {
  /** A transaction begins: all that it takes in is recorded at this moment. Why it must not; undefined where it may. */
  readonly begin: () => StoreError | undefined
  /** Within a transaction only. Throws what the driver throws; the transaction must then be rolled back. */
  readonly append: (request: CheckedAppend) => Either<StoreError, Appended>
  /** Drops what a transaction that was rolled back may have left in memory. */
  readonly forget: () => void
}

/** With `any` or `exists` a repeat is looked for among so many last events: a help, not the guarantee of the port. */
const REPEAT_WINDOW = 256

const isAsExpected = (expected: ExpectedVersion, lastRevision: number): boolean => {
  switch (expected.kind) {
    case 'any':
      return true
    case 'no-stream':
      return lastRevision < 0
    case 'exists':
      return lastRevision >= 0
    case 'at':
      return expected.revision === lastRevision
  }
}

const versionOf = (lastRevision: number): StreamVersion =>
  lastRevision < 0 ? { kind: 'no-stream' } : { kind: 'at', revision: lastRevision as Revision }

type FindRepeat = (request: CheckedAppend, tail: StreamTail) => Appended | undefined

/** Looks for the very same events where a repeat of this append would have put them. */
const repeatFinder = (db: DatabaseSync): FindRepeat => {
  const selectIds = db.prepare(
    'SELECT event_id AS eventId, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
  )
  const selectRevision = db.prepare('SELECT revision FROM events WHERE stream = ? AND revision >= ? AND event_id = ?')
  const startOf = ({ expected, events }: CheckedAppend, tail: StreamTail): number => {
    if (expected.kind === 'no-stream') return 0
    if (expected.kind === 'at') return expected.revision + 1
    const from = Math.max(0, tail.lastRevision - REPEAT_WINDOW + 1)
    return Number(selectRevision.get(tail.id, from, events[0]?.eventId ?? '')?.['revision'] ?? tail.lastRevision + 1)
  }
  return (request, tail) => {
    const { events } = request
    const start = startOf(request, tail)
    if (start + events.length - 1 > tail.lastRevision) return undefined
    const stood = selectIds.all(tail.id, start, events.length)
    if (!events.every((event, index) => stood[index]?.['eventId'] === event.eventId)) return undefined
    return {
      firstRevision: start as Revision,
      lastRevision: (start + events.length - 1) as Revision,
      position: Number(stood.at(-1)?.['position']) as Position,
      isRepeat: true,
    }
  }
}

const mayBeRepeat = ({ expected }: CheckedAppend, tail: StreamTail | undefined): tail is StreamTail =>
  tail !== undefined && !(expected.kind === 'at' && expected.revision >= tail.lastRevision)

type Write = (request: CheckedAppend, tail: StreamTail, place: Place) => Appended

interface Place {
  readonly afterPosition: number
  readonly recordedAtMillis: number
}

const rowWriter = (db: DatabaseSync): Write => {
  const insert = db.prepare(
    'INSERT INTO events (position, tenant, stream, revision, event_id, type, recorded_at, data, metadata, checksum) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return ({ stream, events }, tail, { afterPosition, recordedAtMillis }) => {
    const firstRevision = tail.lastRevision + 1
    let position = afterPosition
    let revision = tail.lastRevision
    for (const { eventId, type, data, metadata } of events) {
      position += 1
      revision += 1
      const checksum = eventChecksum({ position, stream, revision, eventId, type, recordedAtMillis, data, metadata })
      const { id, tenantId } = tail
      insert.run(position, tenantId, id, revision, eventId, type, recordedAtMillis, data, metadata, checksum)
    }
    tail.lastRevision = revision
    return {
      firstRevision: firstRevision as Revision,
      lastRevision: revision as Revision,
      position: position as Position,
      isRepeat: false,
    }
  }
}

export const openAppender = (db: DatabaseSync, streams: Streams, clock: Clock): Appender => {
  const selectHead = db.prepare('SELECT max(position) AS position FROM events')
  const findRepeat = repeatFinder(db)
  const write = rowWriter(db)
  let lastPosition: number | undefined
  let recordedAtMillis = 0

  const refusalOrRepeat = (
    request: CheckedAppend,
    tail: StreamTail | undefined,
  ): Either<StoreError, Appended> | undefined => {
    const repeat = mayBeRepeat(request, tail) ? findRepeat(request, tail) : undefined
    if (repeat !== undefined) return right(repeat)
    const lastRevision = tail?.lastRevision ?? -1
    return isAsExpected(request.expected, lastRevision)
      ? undefined
      : left(conflict(request.stream, versionOf(lastRevision)))
  }
  const append = (request: CheckedAppend): Either<StoreError, Appended> => {
    const tail = streams.tailOf(request.stream)
    const answer = refusalOrRepeat(request, tail)
    if (answer !== undefined) return answer
    lastPosition ??= Number(selectHead.get()?.['position'] ?? 0)
    const appended = write(request, tail ?? streams.add(request.stream), {
      afterPosition: lastPosition,
      recordedAtMillis,
    })
    lastPosition = appended.position
    return right(appended)
  }
  const begin = (): StoreError | undefined => {
    if (clock === systemClock) {
      recordedAtMillis = Date.now()
      return undefined
    }
    const now = readClock(clock)
    if (now._tag === 'Left') return now.left
    recordedAtMillis = epochMillis(now.right)
    return undefined
  }
  const forget = (): void => {
    lastPosition = undefined
    streams.forget()
  }
  return { begin, append, forget }
}
