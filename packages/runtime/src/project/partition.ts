/** A share of a tenant's log: whole streams, picked by the hash of their names, so that several projectors go through it side by side. */
import type { Position, TenantId } from '@lovebank/core'
import { left, right } from 'fp-ts/lib/Either.js'
import { badPaging } from '../adapter/check-paging.ts'
import { invalidRequest } from '../adapter/store-errors.ts'
import type {
  EventStore,
  Page,
  Pages,
  ReadAllOptions,
  StoredEvent,
  SubscribeOptions,
  SubscriptionPage,
} from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'

export interface Partition {
  /** 1 to `partitions` */
  readonly partition: number
  /** how many there are in all; 1 to `MAX_PARTITIONS` */
  readonly partitions: number
}

/** What reads the whole log of a tenant, or a share of it. */
export type LogReader = Pick<EventStore, 'readAll' | 'subscribe'>

export const MAX_PARTITIONS = 1_024

/**
 * Where a stream belongs: 1 to `partitions`. Never to be changed: checkpoints rest on it. FNV-1a of 32 bits over the UTF-16 units of
 * the name, mixed at the end so that the last letter tells in every bit.
 */
export const partitionOf = (stream: string, partitions: number): number => {
  let hash = 2_166_136_261
  for (let at = 0; at < stream.length; at++) hash = Math.imul(hash ^ stream.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return (((hash ^ (hash >>> 16)) >>> 0) % partitions) + 1
}

const isWhole = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 1 && value <= most

/** What is wrong with it; undefined: nothing. */
export const badPartition = ({ partition, partitions }: Partition): StoreError | undefined => {
  if (!isWhole(partitions, MAX_PARTITIONS)) return invalidRequest(`There are 1 to ${MAX_PARTITIONS} partitions`)
  return isWhole(partition, partitions) ? undefined : invalidRequest(`Partitions are numbered from 1 to ${partitions}`)
}

type IsOurs = (event: StoredEvent) => boolean

const tellsItsEnd = ({ types, direction }: ReadAllOptions): boolean => types !== undefined && direction !== 'backward'

async function* readShare(reader: LogReader, isOurs: IsOurs, tenant: TenantId, options: ReadAllOptions): Pages {
  if (options.limit === 0) return
  let wanted = options.limit ?? Number.POSITIVE_INFINITY
  let untold: Position | undefined
  for await (const page of reader.readAll(tenant, { ...options, limit: undefined })) {
    if (page._tag === 'Left') return yield page
    const events = page.right.events.filter(isOurs).slice(0, wanted)
    wanted -= events.length
    const reached = wanted <= 0 ? events.at(-1)?.position : page.right.reached
    untold = events.length > 0 ? undefined : reached
    if (events.length > 0) yield right<StoreError, Page>({ events, reached })
    if (wanted <= 0) return
  }
  if (untold !== undefined && tellsItsEnd(options)) yield right<StoreError, Page>({ events: [], reached: untold })
}

async function* followShare(
  reader: LogReader,
  isOurs: IsOurs,
  tenant: TenantId,
  options: SubscribeOptions,
): Pages<SubscriptionPage> {
  let hasToldLive = false
  for await (const page of reader.subscribe(tenant, options)) {
    if (page._tag === 'Left') return yield page
    const events = page.right.events.filter(isOurs)
    const { isLive, reached } = page.right
    const hasComeFurther = options.types !== undefined && reached !== undefined && isLive
    const isWorthTelling = events.length > 0 || hasComeFurther || (isLive && !hasToldLive)
    hasToldLive ||= isLive
    if (isWorthTelling) yield right<StoreError, SubscriptionPage>({ events, reached, isLive })
  }
}

async function* refuse(error: StoreError): AsyncGenerator<ReturnType<typeof left<StoreError>>> {
  yield left(error)
}

/**
 * The reader's share of any store's log: of each stream everything or nothing, in the order of the log, each event in exactly one of
 * the partitions. The whole log is read for it; what is spared is the work that is done with an event.
 */
export const partitioned = (reader: LogReader, share: Partition): LogReader => {
  const refused = badPartition(share)
  if (refused !== undefined) return { readAll: () => refuse(refused), subscribe: () => refuse(refused) }
  const isOurs: IsOurs = ({ stream }) => partitionOf(stream, share.partitions) === share.partition
  return {
    readAll: (tenant, options = {}) => {
      const bad = badPaging(options)
      return bad === undefined ? readShare(reader, isOurs, tenant, options) : refuse(bad)
    },
    subscribe: (tenant, options) => followShare(reader, isOurs, tenant, options),
  }
}
