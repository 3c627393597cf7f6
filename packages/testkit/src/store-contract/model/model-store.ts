/** The simplest thing that a store can be: a list. What it answers is what every adapter must answer. */
import type { Position, StreamName, TenantId } from '@lovebank/core'
import type { AppendRequest, ExpectedVersion, StreamVersion } from '@lovebank/runtime'

export interface ModelEvent {
  readonly eventId: string
  readonly type: string
  readonly stream: StreamName
  readonly revision: number
}

export type ModelAnswer =
  | { readonly firstRevision: number; readonly lastRevision: number; readonly isRepeat: boolean }
  | { readonly conflictAt: StreamVersion }

/** A place in a tenant's log that the adapter gave a position to: the end of an append. */
export interface Mark {
  readonly position: Position
  /** events of the tenant up to and with this place */
  readonly count: number
}

export interface ModelStore {
  readonly append: (tenant: TenantId, request: AppendRequest) => ModelAnswer
  readonly mark: (tenant: TenantId, position: Position) => void
  readonly marksOf: (tenant: TenantId) => ReadonlyArray<Mark>
  readonly eventsOf: (tenant: TenantId) => ReadonlyArray<ModelEvent>
  readonly streamOf: (stream: StreamName) => ReadonlyArray<ModelEvent>
}

const isAsExpected = (expected: ExpectedVersion, length: number): boolean => {
  switch (expected.kind) {
    case 'any':
      return true
    case 'no-stream':
      return length === 0
    case 'exists':
      return length > 0
    case 'at':
      return length === expected.revision + 1
  }
}

const versionOf = (length: number): StreamVersion =>
  length === 0 ? { kind: 'no-stream' } : { kind: 'at', revision: (length - 1) as never }

const isRepeat = ({ expected, events }: AppendRequest, stood: ReadonlyArray<ModelEvent>): boolean => {
  if (expected.kind === 'any' || expected.kind === 'exists') return false
  const start = expected.kind === 'at' ? expected.revision + 1 : 0
  return events.every((event, index) => stood[start + index]?.eventId === event.eventId)
}

export const modelStore = (): ModelStore => {
  const log: Array<{ readonly tenant: TenantId; readonly event: ModelEvent }> = []
  const marks: Array<Mark & { readonly tenant: TenantId }> = []
  const streamOf = (stream: StreamName) => log.map(({ event }) => event).filter((event) => event.stream === stream)
  const eventsOf = (tenant: TenantId) => log.filter((entry) => entry.tenant === tenant).map(({ event }) => event)
  const append = (tenant: TenantId, request: AppendRequest): ModelAnswer => {
    const { stream, expected, events } = request
    const stood = streamOf(stream)
    if (isRepeat(request, stood)) {
      const firstRevision = expected.kind === 'at' ? expected.revision + 1 : 0
      return { firstRevision, lastRevision: firstRevision + events.length - 1, isRepeat: true }
    }
    if (!isAsExpected(expected, stood.length)) return { conflictAt: versionOf(stood.length) }
    for (const [index, { eventId, type }] of events.entries())
      log.push({ tenant, event: { stream, eventId, type, revision: stood.length + index } })
    return { firstRevision: stood.length, lastRevision: stood.length + events.length - 1, isRepeat: false }
  }
  return {
    append,
    mark: (tenant, position) => {
      marks.push({ tenant, position, count: eventsOf(tenant).length })
    },
    marksOf: (tenant) => marks.filter((mark) => mark.tenant === tenant),
    eventsOf,
    streamOf,
  }
}
