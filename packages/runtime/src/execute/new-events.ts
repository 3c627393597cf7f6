/**
 * Clothes decided events for the store: ids that follow from the command, and who, when and why. A command that says to which
 * case it belongs begins one, named after itself.
 */
import type { Command, CorrelationId, DomainEvent, EventMetadata } from '@lovebank/core'
import type { NewEvent } from '../ports/event-store.ts'
import type { Domain } from './domain.ts'
import { eventIdsOf } from './event-ids.ts'

export const newEvents = (
  domain: Domain,
  command: Command,
  commandDigest: string,
  events: ReadonlyArray<DomainEvent>,
): ReadonlyArray<NewEvent> => {
  const { commandId, causationId, actor, onBehalfOf, occurredAt } = command
  const correlationId = command.correlationId ?? (commandId as string as CorrelationId)
  const eventIds = eventIdsOf(commandId, events.length)
  return events.flatMap((event, index) => {
    const eventId = eventIds[index]
    if (eventId === undefined) return []
    const schemaVersion = domain.schemaVersionOf(event.type)
    const metadata: EventMetadata = {
      commandId,
      commandDigest,
      causationId,
      correlationId,
      actor,
      onBehalfOf,
      schemaVersion,
      occurredAt,
    }
    return [{ eventId, type: event.type, data: event, metadata }]
  })
}
