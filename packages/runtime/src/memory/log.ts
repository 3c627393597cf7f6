/** What the memory store keeps: per tenant one log in order of positions, and each stream as a list into it. */
import type { EventId, Instant, Position, Revision, StreamName } from '@lovebank/core'
import type { StoredEvent } from '../ports/event-store.ts'
import type { StreamVersion } from '../ports/store-error.ts'

/** An event as text, so that nobody holds a reference to what lies in the store. */
export interface Entry {
  readonly eventId: EventId
  readonly type: string
  readonly stream: StreamName
  readonly revision: Revision
  readonly position: Position
  readonly recordedAt: Instant
  readonly data: string
  readonly metadata: string
}

export interface TenantLog {
  readonly entries: Array<Entry>
  readonly streams: Map<StreamName, Array<Entry>>
  readonly eventIds: Set<EventId>
  /** those who wait for the next append */
  readonly waiting: Set<() => void>
}

export interface MemoryLog {
  readonly tenants: Map<string, TenantLog>
  nextPosition: number
  isClosed: boolean
}

export const emptyLog = (): MemoryLog => ({ tenants: new Map(), nextPosition: 0, isClosed: false })

export const tenantLog = (log: MemoryLog, tenant: string): TenantLog => {
  const known = log.tenants.get(tenant)
  if (known !== undefined) return known
  const fresh: TenantLog = { entries: [], streams: new Map(), eventIds: new Set(), waiting: new Set() }
  log.tenants.set(tenant, fresh)
  return fresh
}

export const tenantOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('.'))

export const versionOf = (entries: ReadonlyArray<Entry> | undefined): StreamVersion => {
  const last = entries?.at(-1)
  return last === undefined ? { kind: 'no-stream' } : { kind: 'at', revision: last.revision }
}

export const storedEvent = (entry: Entry): StoredEvent => ({
  ...entry,
  data: JSON.parse(entry.data),
  metadata: JSON.parse(entry.metadata),
})

/** The index of the first entry after a position, by halving: positions grow but have gaps. */
export const indexAfter = (entries: ReadonlyArray<Entry>, position: number): number => {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.position ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low
}
