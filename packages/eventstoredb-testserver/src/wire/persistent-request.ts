/** What a client asks of consumer groups, taken from the wire. */
import persistent from '@eventstore/db-client/generated/persistent_pb.js'
import type shared from '@eventstore/db-client/generated/shared_pb.js'
import type { NackAction } from '../groups/group.ts'
import { ALL, type ConsumerStrategy, type GroupSettings } from '../groups/settings.ts'
import type { Filter } from '../log/filter.ts'
import type { From } from '../log/read-stream.ts'
import type { GroupName } from './persistent-error.ts'
import { streamNameOf, uuidText } from './shared.ts'

const DEFAULT_WINDOW = 32

interface Named {
  readonly getGroupName: () => string
  readonly hasAll: () => boolean
  readonly getStreamIdentifier: () => shared.StreamIdentifier | undefined
}

export const groupNameOf = (options: Named): GroupName => ({
  source: options.hasAll() ? ALL : streamNameOf(options.getStreamIdentifier()),
  name: options.getGroupName(),
})

type CreateOptions = persistent.CreateReq.Options
type UpdateOptions = persistent.UpdateReq.Options

/** Of a group to be created or updated the stream stands within its own options. */
export const changedGroupOf = (options: CreateOptions | UpdateOptions): GroupName => {
  const stream = options.getStream()?.getStreamIdentifier() ?? options.getStreamIdentifier()
  return { source: options.hasAll() ? ALL : streamNameOf(stream), name: options.getGroupName() }
}

/** Beyond all revisions that can be: the end. */
const END = 2 ** 63

/** As clients told a revision before there were groups over the whole log, and this one still does. */
const fromRevision = (revision: number): From => (revision >= END ? { kind: 'end' } : { kind: 'at', at: revision })

const fromOf = (options: CreateOptions | UpdateOptions): From => {
  if (!options.hasStream() && !options.hasAll()) return fromRevision(Number(options.getSettings()?.getRevision()))
  const stream = options.getStream()
  if (stream?.hasRevision()) return { kind: 'at', at: Number(stream.getRevision()) }
  const all = options.getAll()
  const position = all?.getPosition()
  if (position !== undefined) return { kind: 'at', at: Number(position.getCommitPosition()) }
  return stream?.hasEnd() || all?.hasEnd() ? { kind: 'end' } : { kind: 'start' }
}

export const filterOf = (options: CreateOptions): Filter | undefined => {
  const asked = options.getAll()?.getFilter()
  if (asked === undefined) return undefined
  const expression = asked.getStreamIdentifier() ?? asked.getEventType()
  const regex = expression?.getRegex() ?? ''
  return {
    on: asked.hasStreamIdentifier() ? 'stream' : 'type',
    prefixes: expression?.getPrefixList() ?? [],
    regex: regex === '' ? undefined : regex,
    window: asked.hasMax() ? asked.getMax() : DEFAULT_WINDOW,
    checkpointIntervalMultiplier: asked.getCheckpointintervalmultiplier(),
  }
}

const strategyOf = (named: persistent.CreateReq.ConsumerStrategy | persistent.UpdateReq.ConsumerStrategy) => {
  const { ConsumerStrategy: known } = persistent.CreateReq
  if (named === known.PINNED) return 'Pinned' satisfies ConsumerStrategy
  return named === known.DISPATCHTOSINGLE ? ('DispatchToSingle' as const) : ('RoundRobin' as const)
}

const TICKS_A_MILLISECOND = 10_000

/** Milliseconds or ticks; neither: what the server takes where nothing is said. */
const millisOf = (hasMillis: boolean, millis: number, ticks: string): number =>
  hasMillis ? millis : Number(ticks) / TICKS_A_MILLISECOND

/** A group's filter cannot be changed: an update says nothing of it. */
export const settingsOf = (options: CreateOptions | UpdateOptions, filter: Filter | undefined): GroupSettings => {
  const settings = options.getSettings() ?? new persistent.CreateReq.Settings()
  const { source, name } = changedGroupOf(options)
  return {
    stream: source === ALL ? undefined : source,
    name,
    from: fromOf(options),
    filter,
    resolvesLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    maxRetryCount: settings.getMaxRetryCount(),
    messageTimeout: millisOf(
      settings.hasMessageTimeoutMs(),
      settings.getMessageTimeoutMs(),
      settings.getMessageTimeoutTicks(),
    ),
    maxSubscriberCount: settings.getMaxSubscriberCount(),
    consumerStrategy: strategyOf(settings.getNamedConsumerStrategy()),
    checkpointAfter: millisOf(
      settings.hasCheckpointAfterMs(),
      settings.getCheckpointAfterMs(),
      settings.getCheckpointAfterTicks(),
    ),
    minCheckpointCount: settings.getMinCheckpointCount(),
    maxCheckpointCount: settings.getMaxCheckpointCount(),
    historyBufferSize: settings.getHistoryBufferSize(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
  }
}

export const idsOf = (list: ReadonlyArray<shared.UUID>): ReadonlyArray<string> => list.map(uuidText)

export const nackActionOf = (action: persistent.ReadReq.Nack.Action): NackAction => {
  const { Action } = persistent.ReadReq.Nack
  switch (action) {
    case Action.PARK:
      return 'park'
    case Action.SKIP:
      return 'skip'
    case Action.STOP:
      return 'stop'
    case Action.RETRY:
    case Action.UNKNOWN:
      return 'retry'
  }
}
