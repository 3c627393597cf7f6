/** Tenants, streams and events to try a store with. Ids are random, so that clauses may share one server. */
import { randomUUID } from 'node:crypto'
import { type EventId, type Revision, type StreamName, streamName, type TenantId } from '@lovebank/core'
import type { ExpectedVersion, NewEvent } from '@lovebank/runtime'

const TENANT_LETTERS = 20

export const freshTenant = (): TenantId => `t${randomUUID().replaceAll('-', '').slice(0, TENANT_LETTERS)}` as TenantId

export const streamOf = (tenant: TenantId, id = 'a'): StreamName => streamName(tenant, { aggregate: 'account', id })

/** Every third sample is of the first of these types, the next of the second, the next of the third. */
export const SAMPLE_TYPES = ['SampleHappened', 'SampleSettled', 'SampleEnded'] as const

const [FIRST_TYPE] = SAMPLE_TYPES

export const sampleTypeOf = (n: number): string => SAMPLE_TYPES[n % SAMPLE_TYPES.length] ?? FIRST_TYPE

/** An event of a type that says `n`. */
export const eventOfType = (type: string, n: number, more: object = {}): NewEvent => ({
  eventId: randomUUID() as EventId,
  type,
  data: { type, n, ...more },
  metadata: { n },
})

/** An event that says `n`. */
export const sampleEvent = (n: number, more: object = {}): NewEvent => eventOfType(FIRST_TYPE, n, more)

/** Events that say `from`, `from + 1`, …, of three types in turn. */
export const mixedEvents = (count: number, from = 0): ReadonlyArray<NewEvent> =>
  Array.from({ length: count }, (_, index) => eventOfType(sampleTypeOf(from + index), from + index))

/** Events that say `from`, `from + 1`, … */
export const sampleEvents = (count: number, from = 0): ReadonlyArray<NewEvent> =>
  Array.from({ length: count }, (_, index) => sampleEvent(from + index))

export const any: ExpectedVersion = { kind: 'any' }
export const noStream: ExpectedVersion = { kind: 'no-stream' }
export const exists: ExpectedVersion = { kind: 'exists' }
export const at = (revision: number): ExpectedVersion => ({ kind: 'at', revision: revision as Revision })
