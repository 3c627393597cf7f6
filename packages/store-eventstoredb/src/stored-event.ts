/** Events as the port gives them back, out of what lies at the server. */
import type { EventId, Instant, Position, Revision, StreamName } from '@lovebank/core'
import type { StoredEvent, StoreError } from '@lovebank/runtime'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { fromServerMetadata } from './metadata.ts'
import type { WireEvent } from './wire.ts'

const jsonOf = (bytes: Uint8Array): unknown =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))

const corrupt = ({ stream, revision }: WireEvent, what: string): StoreError => ({
  tag: 'CorruptStore',
  message: `${stream} at revision ${revision} ${what}: nobody but Love Bank may write to its streams`,
})

export const storedEventOf = (event: WireEvent): Either<StoreError, StoredEvent> => {
  const { position } = event
  if (position === undefined) return left(corrupt(event, 'stands beyond the positions that can be told exactly'))
  try {
    return right({
      eventId: event.id as EventId,
      type: event.type,
      stream: event.stream as StreamName,
      revision: event.revision as Revision,
      position: position as Position,
      recordedAt: new Date(event.created).toISOString() as Instant,
      data: jsonOf(event.data),
      metadata: fromServerMetadata(jsonOf(event.metadata)),
    })
  } catch {
    return left(corrupt(event, 'is not JSON'))
  }
}
