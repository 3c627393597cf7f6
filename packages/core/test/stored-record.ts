/** A stored event for specs, as a store would give it back. */
import type { StoredRecord } from '../src/catalogue/decode-recorded.ts'
import type { EventId } from '../src/kernel/ids.ts'
import type { Position, Revision } from '../src/kernel/recorded.ts'
import type { StreamName } from '../src/kernel/stream.ts'
import type { Instant } from '../src/kernel/time.ts'

export const EVENT_ID = '6f9619ff-8b86-5011-b42d-00cf4fc964ff' as EventId

const metadata = {
  commandId: '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
  commandDigest: 'abc',
  causationId: undefined,
  correlationId: '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
  actor: { kind: 'person', personId: 'somebody' },
  onBehalfOf: undefined,
  schemaVersion: 1,
  occurredAt: '2026-02-10T01:00:00.000Z',
}

export const storedRecord = (
  stored: Pick<StoredRecord, 'type' | 'data'>,
  otherwise: { readonly [Key in keyof typeof metadata]?: unknown } = {},
): StoredRecord => ({
  ...stored,
  metadata: { ...metadata, ...otherwise },
  eventId: EVENT_ID,
  stream: 'hetoudian.task-sweeping' as StreamName,
  revision: 3 as Revision,
  position: 41 as Position,
  recordedAt: '2026-02-10T01:00:01.000Z' as Instant,
})
