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
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { append } from './append.ts'
import { beginCall } from './call.ts'
import { createCheckpoints } from './checkpoints.ts'
import { connect, openWire } from './client/client.ts'
import { openGroups } from './client/groups.ts'
import { type Connection, connectionOf, describeConnection } from './connection.ts'
import type { ConnectionOptions } from './connection-options.ts'
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
  /** Where it is connected to and how, for an operator; holds no secret. */
  readonly description: string
}

const storeOver = (wire: Wire, groups: WireGroups, connection: Connection, head: number): EventStoreDbStore => {
  const { timeoutMillis, tryMillis, silenceMillis } = connection
  const gate = createGate(timeoutMillis)
  const reading = { wire, dice: Math.random }
  const writing = { ...reading, tryMillis }
  const appending = { ...writing, knowledge: createKnowledge(head) }
  return {
    append: (request, options) => gate.write(options, (call) => append(appending, call, request)),
    readStream: (stream, options) => readStream(appending, gate.rules, stream, options),
    readAll: (tenant, options) => readAll(reading, gate.rules, tenant, options),
    subscribe: (tenant, options) => subscribe({ ...reading, silenceMillis }, gate.rules, tenant, options),
    consumerGroup: (tenant, options) =>
      createConsumerGroup({ ...writing, groups, silenceMillis }, gate, tenant, options),
    // What the server has acknowledged is durable: there is nothing to wait for.
    flush: (options) => gate.read(options, () => Promise.resolve(right(undefined))),
    head: (tenant, options) =>
      gate.read(
        options,
        (call) =>
          headOfTenant(reading, call, prefixOf(tenant), true) as Promise<Either<StoreError, Position | undefined>>,
      ),
    ...createCheckpoints(writing, gate),
    ...createSnapshots(writing, gate),
    description: describeConnection(connection),
    close: async () => {
      await gate.close()
      await wire.close()
    },
  }
}

const silent = (connection: Connection): StoreError => ({
  tag: 'DeadlineExceeded',
  isOutcomeUnknown: false,
  message: `${describeConnection(connection)}: no answer in time; see that it is up, and that both sides use TLS or neither`,
})

/**
 * Opens a store on the server or cluster of a connection string, `esdb://…` or `esdb+discover://…`, or of options. Answers when it
 * has been reached: `Unavailable`, `DeadlineExceeded`, or `InvalidRequest` where the server refuses the user, and, before anything
 * is opened, where the connection cannot be meant.
 */
export const openEventStoreDb =
  (said: string | ConnectionOptions, options?: CallOptions): TaskEither<StoreError, EventStoreDbStore> =>
  async () => {
    const checked = connectionOf(said)
    if (checked._tag === 'Left') return checked
    const connection = checked.right
    const clients = connect(connection)
    const wire = openWire(clients)
    const call = beginCall(options, { timeoutMillis: connection.timeoutMillis })
    const head = await headOfLog({ wire, dice: Math.random }, call)
    if (head._tag === 'Right') return right(storeOver(wire, openGroups(clients.leading), connection, head.right ?? 0))
    await wire.close()
    return head.left.tag === 'DeadlineExceeded' ? left(silent(connection)) : head
  }
