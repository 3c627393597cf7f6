/** What a consumer group was created with. */
import type { Filter } from '../log/filter.ts'
import type { From } from '../log/read-stream.ts'

export type ConsumerStrategy = 'RoundRobin' | 'DispatchToSingle' | 'Pinned'

export interface GroupSettings {
  /** undefined: the whole log */
  readonly stream: string | undefined
  readonly name: string
  readonly from: From
  readonly filter: Filter | undefined
  readonly resolvesLinks: boolean
  readonly extraStatistics: boolean
  /** how often an event is tried again before it is parked */
  readonly maxRetryCount: number
  /** milliseconds in which a consumer must answer for an event */
  readonly messageTimeout: number
  /** 0: any number */
  readonly maxSubscriberCount: number
  readonly consumerStrategy: ConsumerStrategy
  /** milliseconds after which a checkpoint is written where `minCheckpointCount` events are done with */
  readonly checkpointAfter: number
  readonly minCheckpointCount: number
  /** events after which a checkpoint is written at once */
  readonly maxCheckpointCount: number
  /** how many events are read ahead */
  readonly historyBufferSize: number
  readonly liveBufferSize: number
  readonly readBatchSize: number
}

export const ALL = '$all'

/** The server's name for the source of a group. */
export const sourceOf = ({ stream }: Pick<GroupSettings, 'stream'>): string => stream ?? ALL

export const groupKey = (source: string, name: string): string => `${source}::${name}`

const streamOf = (settings: GroupSettings, what: string): string =>
  `$persistentsubscription-${groupKey(sourceOf(settings), settings.name)}-${what}`

export const parkedStreamOf = (settings: GroupSettings): string => streamOf(settings, 'parked')

export const checkpointStreamOf = (settings: GroupSettings): string => streamOf(settings, 'checkpoint')
