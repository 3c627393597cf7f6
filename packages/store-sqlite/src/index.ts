/** The embedded, durable event store of Love Bank on SQLite. */
export { openSqliteStore, type SqliteStoreOptions } from './open.ts'
export type { SqliteStore } from './sqlite-store.ts'
export type { Finding, Verification } from './verify.ts'
