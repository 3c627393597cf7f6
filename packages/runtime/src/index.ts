/** The runtime of Love Bank: ports, and what runs over them. */
export * from './ports/checkpoint-store.ts'
export * from './ports/clock.ts'
export * from './ports/event-store.ts'
export * from './ports/ids.ts'
export * from './ports/log.ts'
export * from './ports/snapshot-store.ts'
export * from './ports/store-error.ts'
export * from './ports/tracer.ts'
