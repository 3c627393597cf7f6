/** An event as the log keeps it: the fact, where it stands, and who, when and why. */
import * as t from 'io-ts'
import { Actor } from './actor.ts'
import { type BrandedNumber, brandedNumber } from './branded.ts'
import { CommandId, CorrelationId, EventId, PersonId } from './ids.ts'
import { optional } from './optional.ts'
import type { StreamName } from './stream.ts'
import { Instant } from './time.ts'

/** The place of an event in its stream: 0, 1, 2 … without a gap. */
export const Revision = brandedNumber('Revision', (value) => Number.isSafeInteger(value) && value >= 0)
export type Revision = BrandedNumber<'Revision'>

/** The place of an event in the whole log: it grows, with gaps allowed. */
export const Position = brandedNumber('Position', (value) => Number.isSafeInteger(value) && value >= 0)
export type Position = BrandedNumber<'Position'>

export const EventMetadata = t.strict(
  {
    commandId: CommandId,
    /** a digest of what the command asked, so that the same id with another wish is noticed */
    commandDigest: t.string,
    causationId: optional(EventId),
    correlationId: CorrelationId,
    actor: Actor,
    onBehalfOf: optional(PersonId),
    schemaVersion: t.number,
    /** when it happened, in business time */
    occurredAt: Instant,
  },
  'EventMetadata',
)
export type EventMetadata = t.TypeOf<typeof EventMetadata>

/** An event as the log keeps it: what happened, who and why, and where it stands. */
export interface RecordedEvent<Event> {
  readonly event: Event
  readonly metadata: EventMetadata
  readonly eventId: EventId
  readonly stream: StreamName
  readonly revision: Revision
  readonly position: Position
  /** when the store took it in */
  readonly recordedAt: Instant
}
