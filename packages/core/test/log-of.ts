/** A log for specs of read models: events in the order in which they were taken in. */
import type { DomainEvent } from '../src/events.ts'
import { EventMetadata, type Position, type RecordedEvent, type Revision } from '../src/kernel/recorded.ts'
import type { StreamName } from '../src/kernel/stream.ts'
import type { Instant } from '../src/kernel/time.ts'
import type { Projection } from '../src/projections/projection.ts'
import { EVENT_ID } from './stored-record.ts'

const metadata = {
  commandId: EVENT_ID,
  commandDigest: 'abc',
  correlationId: EVENT_ID,
  actor: { kind: 'person', personId: 'somebody' },
  schemaVersion: 1,
}

export const at = (text: string): Instant => text as Instant

/** The event as recorded at a place of the log; `occurredAt` absent: the morning of 10 February 2026. */
export const recorded = (
  event: DomainEvent,
  occurredAt = '2026-02-10T01:00:00.000Z',
  place = 0,
): RecordedEvent<DomainEvent> => {
  const decoded = EventMetadata.decode({ ...metadata, occurredAt })
  if (decoded._tag === 'Left') throw new TypeError(`not an instant: ${occurredAt}`)
  return {
    event,
    metadata: decoded.right,
    eventId: EVENT_ID,
    stream: 'hetoudian.task-sweeping' as StreamName,
    revision: place as Revision,
    position: place as Position,
    recordedAt: at(occurredAt),
  }
}

/** An event, or an event and when it happened. */
export type Step = DomainEvent | readonly [event: DomainEvent, occurredAt: string]

const isTimed = (step: Step): step is readonly [DomainEvent, string] => Array.isArray(step)

export const logOf = (...steps: ReadonlyArray<Step>): ReadonlyArray<RecordedEvent<DomainEvent>> =>
  steps.map((step, place) => (isTimed(step) ? recorded(step[0], step[1], place) : recorded(step, undefined, place)))

/** The state that a log leads to. After each event the state is put down as text and taken up again, as a runner may do. */
export const stateAfter = <State>(projection: Projection<State>, ...steps: ReadonlyArray<Step>): State =>
  logOf(...steps).reduce<State>(
    (state, event) => JSON.parse(JSON.stringify(projection.apply(state, event))),
    projection.initialState(),
  )
