/** What a consumer group was created with. */
import type { Filter } from '../log/filter.ts'
import type { From } from '../log/read-stream.ts'

export interface GroupSettings {
  /** undefined: the whole log */
  readonly stream: string | undefined
  readonly name: string
  readonly from: From
  readonly filter: Filter | undefined
  readonly resolvesLinks: boolean
  /** how often an event is tried again before it is parked */
  readonly maxRetryCount: number
  /** milliseconds in which a consumer must answer for an event */
  readonly messageTimeout: number
  /** 0: any number */
  readonly maxSubscriberCount: number
  readonly consumerStrategy: string
}

/** The server's name for the source of a group. */
export const sourceOf = ({ stream }: Pick<GroupSettings, 'stream'>): string => stream ?? '$all'

export const groupKey = (source: string, name: string): string => `${source}::${name}`

export const parkedStreamOf = (settings: GroupSettings): string =>
  `$persistentsubscription-${groupKey(sourceOf(settings), settings.name)}-parked`
