/** The messages of consumer groups over the whole log, out of our words and into them. */
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import type { WireEvent } from '../wire.ts'
import type { WireGroup, WireGroupMessage, WireGroupStanding } from '../wire-groups.ts'

const HISTORY_BUFFER = 500
const READ_BATCH = 20
const FILTER_WINDOW = 32
const CHECKPOINT_AFTER_MILLIS = 2_000
const MOST_BETWEEN_CHECKPOINTS = 1_000

const settingsOf = ({ maxRetryCount, messageTimeoutMillis }: WireGroup): persistent.CreateReq.Settings => {
  const settings = new persistent.CreateReq.Settings()
  settings.setNamedConsumerStrategy(persistent.CreateReq.ConsumerStrategy.PINNED)
  settings.setMaxRetryCount(maxRetryCount)
  settings.setMessageTimeoutMs(messageTimeoutMillis)
  settings.setCheckpointAfterMs(CHECKPOINT_AFTER_MILLIS)
  settings.setMinCheckpointCount(1)
  settings.setMaxCheckpointCount(MOST_BETWEEN_CHECKPOINTS)
  settings.setHistoryBufferSize(HISTORY_BUFFER)
  settings.setLiveBufferSize(HISTORY_BUFFER)
  settings.setReadBatchSize(READ_BATCH)
  return settings
}

export const createRequest = (group: WireGroup): persistent.CreateReq => {
  const expression = new persistent.CreateReq.AllOptions.FilterOptions.Expression()
  expression.setPrefixList([group.prefix])
  const filter = new persistent.CreateReq.AllOptions.FilterOptions()
  filter.setStreamIdentifier(expression)
  filter.setMax(FILTER_WINDOW)
  filter.setCheckpointintervalmultiplier(FILTER_WINDOW)
  const all = new persistent.CreateReq.AllOptions()
  all.setFilter(filter)
  if (group.isFromEnd) all.setEnd(new shared.Empty())
  else all.setStart(new shared.Empty())
  const options = new persistent.CreateReq.Options()
  options.setAll(all)
  options.setGroupName(group.name)
  options.setSettings(settingsOf(group))
  const request = new persistent.CreateReq()
  request.setOptions(options)
  return request
}

export const removeRequest = (name: string): persistent.DeleteReq => {
  const options = new persistent.DeleteReq.Options()
  options.setAll(new shared.Empty())
  options.setGroupName(name)
  const request = new persistent.DeleteReq()
  request.setOptions(options)
  return request
}

export const replayRequest = (name: string): persistent.ReplayParkedReq => {
  const options = new persistent.ReplayParkedReq.Options()
  options.setAll(new shared.Empty())
  options.setGroupName(name)
  options.setNoLimit(new shared.Empty())
  const request = new persistent.ReplayParkedReq()
  request.setOptions(options)
  return request
}

export const standingRequest = (name: string): persistent.GetInfoReq => {
  const options = new persistent.GetInfoReq.Options()
  options.setAll(new shared.Empty())
  options.setGroupName(name)
  const request = new persistent.GetInfoReq()
  request.setOptions(options)
  return request
}

export const consumeRequest = (name: string, buffer: number): persistent.ReadReq => {
  const ids = new persistent.ReadReq.Options.UUIDOption()
  ids.setString(new shared.Empty())
  const options = new persistent.ReadReq.Options()
  options.setAll(new shared.Empty())
  options.setGroupName(name)
  options.setBufferSize(buffer)
  options.setUuidOption(ids)
  const request = new persistent.ReadReq()
  request.setOptions(options)
  return request
}

/** `C:12/P:12` */
const placeIn = (text: string): number | undefined => {
  const place = Number(/^C:(\d+)\//u.exec(text)?.[1])
  return Number.isSafeInteger(place) ? place : undefined
}

export const standingOf = (response: persistent.GetInfoResp): WireGroupStanding => {
  const told = response.getSubscriptionInfo()
  return {
    consumers: told?.getConnectionsList().length ?? 0,
    parked: Number(told?.getParkedMessageCount() ?? 0),
    checkpoint: placeIn(told?.getLastCheckpointedEventPosition() ?? ''),
    last: placeIn(told?.getLastKnownEventPosition() ?? ''),
    strategy: told?.getNamedConsumerStrategy() ?? '',
    messageTimeoutMillis: told?.getMessageTimeoutMilliseconds() ?? 0,
  }
}

const TICKS_A_MILLISECOND = 10_000

/** As reads give it: consumer groups have a message of their own for the same. */
const eventOf = (recorded: persistent.ReadResp.ReadEvent.RecordedEvent): WireEvent => {
  const metadata = recorded.getMetadataMap()
  const position = Number(recorded.getCommitPosition())
  return {
    id: recorded.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    stream: Buffer.from(recorded.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    revision: Number(recorded.getStreamRevision()),
    position: Number.isSafeInteger(position) ? position : undefined,
    created: Math.trunc(Number(metadata.get('created') ?? 0) / TICKS_A_MILLISECOND),
    data: recorded.getData_asU8(),
    metadata: recorded.getCustomMetadata_asU8(),
  }
}

export const messageOf = (response: persistent.ReadResp): WireGroupMessage | undefined => {
  if (response.hasSubscriptionConfirmation()) return { tag: 'confirmed' }
  const [event, link] = [response.getEvent()?.getEvent(), response.getEvent()?.getLink()]
  const id = (link ?? event)?.getId()?.getString()
  if (id === undefined) return undefined
  return { tag: 'delivery', delivery: { id, event: event === undefined ? undefined : eventOf(event) } }
}

const uuid = (id: string): shared.UUID => {
  const named = new shared.UUID()
  named.setString(id)
  return named
}

export const ackRequest = (id: string): persistent.ReadReq => {
  const ack = new persistent.ReadReq.Ack()
  ack.addIds(uuid(id))
  const request = new persistent.ReadReq()
  request.setAck(ack)
  return request
}

const { Action } = persistent.ReadReq.Nack

const ACTIONS = { park: Action.PARK, skip: Action.SKIP, retry: Action.RETRY } as const

export const nackRequest = (ids: ReadonlyArray<string>, how: keyof typeof ACTIONS, why: string): persistent.ReadReq => {
  const nack = new persistent.ReadReq.Nack()
  for (const id of ids) nack.addIds(uuid(id))
  nack.setAction(ACTIONS[how])
  nack.setReason(why)
  const request = new persistent.ReadReq()
  request.setNack(nack)
  return request
}
