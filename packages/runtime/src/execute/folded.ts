/** A stream folded to its state, with the command ids that it answers repeats from. */
import type {
  AggregateName,
  CommandId,
  DomainEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamKey,
  StreamName,
} from '@lovebank/core'
import type { ExpectedVersion } from '../ports/event-store.ts'
import type { AnyDecider } from './domain.ts'

/** Grows in place as the stream grows; whoever holds it sees the newest that this process knows. */
export interface Folded {
  readonly aggregate: AggregateName
  readonly id: string
  readonly stream: StreamName
  state: unknown
  /** of the last event in `state`; -1 before the first */
  revision: number
  position: Position | undefined
  /** the revision of the first event of each command of this stream */
  readonly commands: Map<CommandId, Revision>
  /** when the store was last asked for what comes after `revision`, in milliseconds of `performance.now()` */
  askedAt: number
  /** the revision at which a snapshot was last taken; -1 where none was */
  snapshotRevision: number
  /** of the last event that ended a period; -1 where none did */
  periodRevision: number
}

export const notYetFolded = (key: StreamKey, stream: StreamName, decider: AnyDecider): Folded => ({
  aggregate: key.aggregate,
  id: key.id,
  stream,
  state: decider.initialState,
  revision: -1,
  position: undefined,
  commands: new Map(),
  askedAt: Number.NEGATIVE_INFINITY,
  snapshotRevision: -1,
  periodRevision: -1,
})

export const expectedVersionAt = (revision: number): ExpectedVersion =>
  revision < 0 ? { kind: 'no-stream' } : { kind: 'at', revision: revision as Revision }

/** Takes in one event; one that it contains already changes nothing. False: events before it are missing. */
export const takeIn = (
  folded: Folded,
  decider: AnyDecider,
  event: DomainEvent,
  place: { readonly revision: number; readonly position: Position; readonly commandId: CommandId },
): boolean => {
  if (place.revision <= folded.revision) return true
  if (place.revision > folded.revision + 1) return false
  folded.state = decider.evolve(folded.state, event)
  folded.revision = place.revision
  folded.position = place.position
  if (decider.endsPeriod?.(event) === true) folded.periodRevision = place.revision
  if (!folded.commands.has(place.commandId)) folded.commands.set(place.commandId, place.revision as Revision)
  return true
}

export const takeInRecorded = (
  folded: Folded,
  decider: AnyDecider,
  { event, metadata, revision, position }: RecordedEvent<DomainEvent>,
): boolean => takeIn(folded, decider, event, { revision, position, commandId: metadata.commandId })
