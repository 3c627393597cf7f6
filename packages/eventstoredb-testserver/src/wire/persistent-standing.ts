/** What the server tells of a group. */
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import { placeText } from '../groups/checkpoints.ts'
import type { Consumer } from '../groups/consumer.ts'
import type { Group } from '../groups/group.ts'
import { type GroupSettings, sourceOf } from '../groups/settings.ts'
import type { Log } from '../log/log.ts'

const startText = ({ from, stream }: GroupSettings): string => {
  const place = { start: 0, end: -1, at: from.kind === 'at' ? from.at : 0 }[from.kind]
  return stream === undefined ? `C:${place}/P:${place}` : String(place)
}

const connectionStanding = (consumer: Consumer): persistent.SubscriptionInfo.ConnectionInfo => {
  const connection = new persistent.SubscriptionInfo.ConnectionInfo()
  connection.setFrom('127.0.0.1')
  connection.setUsername('anonymous')
  connection.setConnectionName(consumer.connectionName)
  connection.setTotalItems(String(consumer.given()))
  connection.setCountSinceLastMeasurement('0')
  connection.setAvailableSlots(consumer.room())
  connection.setInFlightMessages(consumer.buffer - consumer.room())
  return connection
}

const setSettings = (told: persistent.SubscriptionInfo, settings: GroupSettings): void => {
  told.setResolveLinkTos(settings.resolvesLinks)
  told.setExtraStatistics(settings.extraStatistics)
  told.setStartFrom(startText(settings))
  told.setMessageTimeoutMilliseconds(settings.messageTimeout)
  told.setMaxRetryCount(settings.maxRetryCount)
  told.setLiveBufferSize(settings.liveBufferSize)
  told.setBufferSize(settings.historyBufferSize)
  told.setReadBatchSize(settings.readBatchSize)
  told.setCheckPointAfterMilliseconds(settings.checkpointAfter)
  told.setMinCheckPointCount(settings.minCheckpointCount)
  told.setMaxCheckPointCount(settings.maxCheckpointCount)
  told.setNamedConsumerStrategy(settings.consumerStrategy)
  told.setMaxSubscriberCount(settings.maxSubscriberCount)
}

export const groupStanding = (log: Log, group: Group): persistent.SubscriptionInfo => {
  const { settings } = group
  const savedAt = group.savedAt()
  const consumers = group.consumers()
  const told = new persistent.SubscriptionInfo()
  told.setEventSource(sourceOf(settings))
  told.setGroupName(settings.name)
  told.setStatus('Live')
  told.setConnectionsList(consumers.map(connectionStanding))
  told.setTotalItems(String(consumers.reduce((sum, { given }) => sum + given(), 0)))
  told.setCountSinceLastMeasurement('0')
  told.setLastCheckpointedEventPosition(savedAt === undefined ? '' : placeText(log, settings, savedAt))
  told.setLastKnownEventPosition(group.lastKnown() < 0 ? '' : placeText(log, settings, group.lastKnown()))
  told.setReadBufferCount(group.waiting().fresh)
  told.setLiveBufferCount('0')
  told.setRetryBufferCount(group.waiting().again)
  told.setTotalInFlightMessages(group.inFlight())
  told.setOutstandingMessagesCount(group.inFlight())
  told.setParkedMessageCount(String(group.parkedCount()))
  setSettings(told, settings)
  return told
}
