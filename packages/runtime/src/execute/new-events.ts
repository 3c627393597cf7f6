/** Clothes decided events for the store: ids that follow from the command, and who, when and why. */
import type { Command, DomainEvent, EventMetadata } from '@lovebank/core'
import type { NewEvent } from '../ports/event-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { Domain } from './domain.ts'
import { eventIdsOf } from './event-ids.ts'

export const newEvents = (
  domain: Domain,
  ids: Ids,
  command: Command,
  commandDigest: string,
  events: ReadonlyArray<DomainEvent>,
): ReadonlyArray<NewEvent> => {
  const correlationId = command.correlationId ?? ids.correlationId()
  const eventIds = eventIdsOf(command.commandId, events.length)
  return events.flatMap((event, index) => {
    const eventId = eventIds[index]
    if (eventId === undefined) return []
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
    return [{ eventId, type: event.type, data: event, metadata }]
  })
}
