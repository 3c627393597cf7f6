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
  const written: Array<NewEvent> = []
  for (const [index, eventId] of eventIdsOf(commandId, events.length).entries()) {
    const event = events[index]
    if (event === undefined) break
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
    written.push({ eventId, type: event.type, data: event, metadata })
  }
  return written
}
