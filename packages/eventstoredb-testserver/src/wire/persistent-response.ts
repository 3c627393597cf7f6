/** What the service of consumer groups sends back. */
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type { Delivery } from '../groups/consumer.ts'
import type { LogRecord } from '../log/record.ts'
import { streamIdentifier, ticks, uuid } from './shared.ts'

const recordedEvent = (record: LogRecord): persistent.ReadResp.ReadEvent.RecordedEvent => {
  const event = new persistent.ReadResp.ReadEvent.RecordedEvent()
  event.setId(uuid(record.id))
  event.setStreamIdentifier(streamIdentifier(record.stream))
  event.setStreamRevision(String(record.revision))
  event.setCommitPosition(String(record.position))
  event.setPreparePosition(String(record.position))
  const metadata = event.getMetadataMap()
  metadata.set('type', record.type)
  metadata.set('created', ticks(record.created))
  metadata.set('content-type', record.isJson ? 'application/json' : 'application/octet-stream')
  event.setData(record.data)
  event.setCustomMetadata(record.metadata)
  return event
}

export const deliveryResponse = ({ resolved: { event, link }, retries }: Delivery): persistent.ReadResp => {
  const read = new persistent.ReadResp.ReadEvent()
  if (event !== undefined) read.setEvent(recordedEvent(event))
  if (link !== undefined) read.setLink(recordedEvent(link))
  read.setCommitPosition(String((link ?? event)?.position ?? 0))
  read.setRetryCount(retries)
  const response = new persistent.ReadResp()
  response.setEvent(read)
  return response
}

export const groupConfirmation = (subscriptionId: string): persistent.ReadResp => {
  const confirmation = new persistent.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId(subscriptionId)
  const response = new persistent.ReadResp()
  response.setSubscriptionConfirmation(confirmation)
  return response
}
