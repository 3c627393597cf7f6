/** An EventStoreDB in the process of a test: its protocol over a real socket, and faults on demand. */
export type { Fault, Faults, Injected, InjectOptions, Method } from './faults.ts'
export type { Expected } from './log/expected.ts'
export type { Log } from './log/log.ts'
export type { LogRecord, ProposedEvent } from './log/record.ts'
export type { Behaviour } from './services/context.ts'
export { openTestServer, type TestServer, type TestServerOptions } from './test-server.ts'
export { type StatusError, statusError } from './wire/status-error.ts'
