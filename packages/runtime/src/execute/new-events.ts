/** Clothes decided events for the store: ids that follow from the command, and who, when and why. */
import { type Command, type DomainEvent, type EventMetadata, eventIdOf } from '@lovebank/core'
import type { NewEvent } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { Domain } from './domain.ts'

export const newEvents = (
  domain: Domain,
  ids: Ids,
  command: Command,
  commandDigest: string,
  events: ReadonlyArray<DomainEvent>,
): ReadonlyArray<NewEvent> => {
  const correlationId = command.correlationId ?? ids.correlationId()
  return events.map((event, index) => {
    const metadata: EventMetadata = {
      commandId: command.commandId,
      commandDigest,
      causationId: command.causationId,
      correlationId,
      actor: command.actor,
      onBehalfOf: command.onBehalfOf,
      schemaVersion: domain.schemaVersionOf(event.type),
      occurredAt: command.occurredAt,
    }
    return { eventId: eventIdOf(command.commandId, index), type: event.type, data: event, metadata }
  })
}
