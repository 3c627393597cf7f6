/** What a read or a subscription sends back, message by message; an event's is put into bytes once, however often it is read. */
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { LogRecord } from '../log/record.ts'
import type { Resolved } from '../log/resolve-link.ts'
import { streamIdentifier, ticks, uuid } from './shared.ts'

const recordedEvent = (record: LogRecord): streams.ReadResp.ReadEvent.RecordedEvent => {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
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

/** A message, or the bytes of one. */
export type ReadAnswer = streams.ReadResp | Buffer

export const bytesOfAnswer = (answer: ReadAnswer): Buffer =>
  Buffer.isBuffer(answer) ? answer : Buffer.from(answer.serializeBinary())

const bytesOfRecords = new WeakMap<LogRecord, Buffer>()

const bytesOfRecord = (record: LogRecord): Buffer => {
  const known = bytesOfRecords.get(record)
  if (known !== undefined) return known
  const bytes = bytesOfAnswer(resolvedResponse({ event: record, link: undefined }))
  bytesOfRecords.set(record, bytes)
  return bytes
}

export const eventResponse = (resolved: Resolved): ReadAnswer =>
  resolved.event !== undefined && resolved.link === undefined
    ? bytesOfRecord(resolved.event)
    : resolvedResponse(resolved)

const resolvedResponse = ({ event, link }: Resolved): streams.ReadResp => {
  const read = new streams.ReadResp.ReadEvent()
  if (event !== undefined) read.setEvent(recordedEvent(event))
  if (link !== undefined) read.setLink(recordedEvent(link))
  read.setCommitPosition(String((link ?? event)?.position ?? 0))
  const response = new streams.ReadResp()
  response.setEvent(read)
  return response
}

export const notFoundResponse = (stream: string): streams.ReadResp => {
  const notFound = new streams.ReadResp.StreamNotFound()
  notFound.setStreamIdentifier(streamIdentifier(stream))
  const response = new streams.ReadResp()
  response.setStreamNotFound(notFound)
  return response
}

export const confirmationResponse = (subscriptionId: string): streams.ReadResp => {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation()
  confirmation.setSubscriptionId(subscriptionId)
  const response = new streams.ReadResp()
  response.setConfirmation(confirmation)
  return response
}

/** The position as text: what old servers send for "nothing yet" does not fit a number. */
export const checkpointResponse = (position: string): streams.ReadResp => {
  const checkpoint = new streams.ReadResp.Checkpoint()
  checkpoint.setCommitPosition(position)
  checkpoint.setPreparePosition(position)
  const response = new streams.ReadResp()
  response.setCheckpoint(checkpoint)
  return response
}

export const caughtUpResponse = (): streams.ReadResp => {
  const response = new streams.ReadResp()
  response.setCaughtUp(new streams.ReadResp.CaughtUp())
  return response
}
