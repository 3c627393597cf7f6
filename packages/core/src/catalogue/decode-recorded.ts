/** Reads an event as the store gives it back: of any past version, checked, never trusted. */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { type AnyCatalogueEntry, entryOf } from '../catalogue.ts'
import type { DomainEvent } from '../events.ts'
import { compileGuard } from '../kernel/compile-guard.ts'
import type { EventId } from '../kernel/ids.ts'
import { EventMetadata, type Position, type RecordedEvent, type Revision } from '../kernel/recorded.ts'
import type { StreamName } from '../kernel/stream.ts'
import type { Instant } from '../kernel/time.ts'
import { codecErrors } from './codec-errors.ts'
import type { StoredFields } from './entry.ts'
import { upcastToNewest } from './upcast.ts'

/** What a store knows of an event: where it stands, and parsed JSON. */
export interface StoredRecord {
  readonly type: string
  readonly data: unknown
  readonly metadata: unknown
  readonly eventId: EventId
  readonly stream: StreamName
  readonly revision: Revision
  readonly position: Position
  readonly recordedAt: Instant
}

/** An event that cannot be read, and where it lies. Whoever reads the log stops here rather than skipping it. */
export interface BadEvent {
  readonly tag: 'BadEvent'
  readonly stream: StreamName
  readonly revision: Revision
  readonly position: Position
  readonly type: string
  /** where data and codec disagree; paths and expectations, never values */
  readonly errors: ReadonlyArray<string>
}

const isFields = (data: unknown): data is StoredFields =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** Reading one's own log, nearly every answer is yes; only a no is decoded, to learn why. */
const isMetadata = compileGuard(EventMetadata)

const decodeMetadata = (metadata: unknown): Either<ReadonlyArray<string>, EventMetadata> => {
  if (isMetadata(metadata)) return right(metadata)
  const decoded = EventMetadata.decode(metadata)
  return isLeft(decoded) ? left(codecErrors(decoded.left).map((error) => `metadata.${error}`)) : decoded
}

const decodeFields = (
  entry: AnyCatalogueEntry,
  version: number,
  data: unknown,
): Either<ReadonlyArray<string>, DomainEvent> => {
  if (!isFields(data)) return left(['data: expected an object'])
  const newest = upcastToNewest(entry, version, data)
  if (newest === undefined) {
    return left([`metadata.schemaVersion: no way from version ${version} to version ${entry.version}`])
  }
  if (entry.isWellFormed(newest)) return right(newest)
  const decoded = entry.codec.decode(newest)
  return isLeft(decoded) ? left(codecErrors(decoded.left).map((error) => `data.${error}`)) : decoded
}

const decodeParts = (
  stored: StoredRecord,
): Either<ReadonlyArray<string>, { readonly event: DomainEvent; readonly metadata: EventMetadata }> => {
  const entry = entryOf(stored.type)
  if (entry === undefined) return left([`type: the catalogue knows no ${JSON.stringify(stored.type)}`])
  const metadata = decodeMetadata(stored.metadata)
  if (isLeft(metadata)) return metadata
  const event = decodeFields(entry, metadata.right.schemaVersion, stored.data)
  return isLeft(event) ? event : right({ event: event.right, metadata: metadata.right })
}

/** The event in its newest version, or where it lies and why it cannot be read. */
export const decodeRecorded = (stored: StoredRecord): Either<BadEvent, RecordedEvent<DomainEvent>> => {
  const { type, eventId, stream, revision, position, recordedAt } = stored
  const parts = decodeParts(stored)
  if (isLeft(parts)) return left({ tag: 'BadEvent', stream, revision, position, type, errors: parts.left })
  const { event, metadata } = parts.right
  return right({ event, metadata, eventId, stream, revision, position, recordedAt })
}
