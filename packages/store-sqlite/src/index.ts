/** The embedded, durable event store of Love Bank on SQLite. */

export { openSqliteKeyring, type SqliteKeyring, type SqliteKeyringOptions } from './keyring.ts'
export { takeWriterLock, type WriterLock } from './lock.ts'
export { openSqliteStore, type SqliteStoreOptions } from './open.ts'
export { openSqliteReadModels, type SqliteReadModelsOptions } from './open-read-models.ts'
export type { SqliteReadModels } from './read-models.ts'
export type { SqliteStore } from './sqlite-store.ts'
export type { Finding, Verification } from './verify.ts'
export { sqliteReaders } from './worker-source.ts'
