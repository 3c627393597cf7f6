/** The event store of Love Bank on an EventStoreDB cluster. */

export type { SubscriptionHealth } from './health.ts'
export { type EventStoreDbStore, openEventStoreDb } from './open.ts'
