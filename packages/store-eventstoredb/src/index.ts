/** The event store of Love Bank on an EventStoreDB cluster. */

export type { ConnectionOptions, Host, NodePreference } from './connection-options.ts'
export type { ConsumerGroup } from './consumer-group.ts'
export type { ConsumeOptions, ConsumerGroupOptions, Delivery } from './consumer-group-delivery.ts'
export type { ParkedEvent } from './consumer-group-parked.ts'
export type { SubscriptionHealth } from './health.ts'
export { type EventStoreDbStore, openEventStoreDb } from './open.ts'
