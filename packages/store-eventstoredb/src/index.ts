/** The event store of Love Bank on an EventStoreDB cluster. */

export type { ConnectionOptions, Host, NodePreference } from './connection-options.ts'
export type { SubscriptionHealth } from './health.ts'
export { type EventStoreDbStore, openEventStoreDb } from './open.ts'
