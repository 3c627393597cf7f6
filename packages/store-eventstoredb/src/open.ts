/** Opens the store on an EventStoreDB: every port of the runtime over one connection. */
import type { Position, TenantId } from '@lovebank/core'
import type {
  CallOptions,
  CheckpointStore,
  EventStore,
  Pages,
  SnapshotStore,
  StoreError,
  SubscriptionPage,
} from '@lovebank/runtime'
import { type Either, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { append } from './append.ts'
import { beginCall } from './call.ts'
import { createCheckpoints } from './checkpoints.ts'
import { connect, openWire } from './client/client.ts'
import { openGroups } from './client/groups.ts'
import { type ConsumerGroup, createConsumerGroup } from './consumer-group.ts'
import type { ConsumerGroupOptions } from './consumer-group-delivery.ts'
import { createGate } from './gate.ts'
import { headOfLog, headOfTenant } from './head.ts'
import { createKnowledge } from './knowledge.ts'
import { prefixOf, readAll } from './read-all.ts'
import { readStream } from './read-stream.ts'
import { createSnapshots } from './snapshots.ts'
import { type FollowOptions, subscribe } from './subscribe.ts'
import type { Wire } from './wire.ts'
import type { WireGroups } from './wire-groups.ts'

export interface EventStoreDbStore extends EventStore, CheckpointStore, SnapshotStore {
  /** Goes on by itself after any break; `onHealth` is told how it fares. */
  readonly subscribe: (tenant: TenantId, options: FollowOptions) => Pages<SubscriptionPage>
  /** Several consumers share the events of a tenant; nothing is asked of the server before it is used. */
  readonly consumerGroup: (tenant: TenantId, options: ConsumerGroupOptions) => ConsumerGroup
}

/** How long the server may say nothing to a subscriber before it is asked, in milliseconds. */
const SILENCE_MILLIS = 2_000

/** How long one try of an append may take, in milliseconds. */
const TRY_MILLIS = 3_000

const storeOver = (wire: Wire, groups: WireGroups, head: number): EventStoreDbStore => {
  const gate = createGate()
  const reading = { wire, dice: Math.random }
  const writing = { ...reading, tryMillis: TRY_MILLIS }
  const appending = { ...writing, knowledge: createKnowledge(head) }
  return {
    append: (request, options) => gate.write(options, (call) => append(appending, call, request)),
    readStream: (stream, options) => readStream(reading, gate.rules, stream, options),
    readAll: (tenant, options) => readAll(reading, gate.rules, tenant, options),
    subscribe: (tenant, options) =>
      subscribe({ ...reading, silenceMillis: SILENCE_MILLIS }, gate.rules, tenant, options),
    consumerGroup: (tenant, options) =>
      createConsumerGroup({ ...writing, groups, silenceMillis: SILENCE_MILLIS }, gate, tenant, options),
    // What the server has acknowledged is durable: there is nothing to wait for.
    flush: (options) => gate.read(options, () => Promise.resolve(right(undefined))),
    head: (tenant, options) =>
      gate.read(
        options,
        (call) => headOfTenant(reading, call, prefixOf(tenant)) as Promise<Either<StoreError, Position | undefined>>,
      ),
    ...createCheckpoints(writing, gate),
    ...createSnapshots(writing, gate),
    close: async () => {
      await gate.close()
      await wire.close()
    },
  }
}

/**
 * Opens a store on the server or cluster of a connection string, `esdb://…` or `esdb+discover://…`. Answers when it has been reached:
 * `Unavailable`, `DeadlineExceeded`, or `InvalidRequest` where the server refuses the user.
 */
export const openEventStoreDb =
  (connectionString: string, options?: CallOptions): TaskEither<StoreError, EventStoreDbStore> =>
  async () => {
    const client = connect(connectionString)
    const wire = openWire(client)
    const head = await headOfLog({ wire, dice: Math.random }, beginCall(options, {}))
    if (head._tag === 'Right') return right(storeOver(wire, openGroups(client), head.right ?? 0))
    await wire.close()
    return head
  }
