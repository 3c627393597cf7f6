/**
 * Takes and restores snapshots of folded streams. Optional: whatever goes wrong here, the stream is read from its events and
 * every answer is the same.
 */
import type { CommandId, Position, Revision } from '@lovebank/core'
import type { Domain } from '../execute/domain.ts'
import type { Folded } from '../execute/folded.ts'
import type { CallOptions } from '../ports/event-store.ts'
import type { SnapshotStore } from '../ports/snapshot-store.ts'
import { snapshotSchema } from './schema.ts'

export interface Snapshots {
  /** a stream with fewer events has none, or one that would not pay */
  readonly fewestEvents: number
  /** The stream as its newest usable snapshot has it; undefined where there is none. */
  readonly restore: (folded: Folded, options: CallOptions) => Promise<Folded | undefined>
  /** Saves a snapshot in the background where enough has happened since the last. */
  readonly takeIfDue: (folded: Folded) => void
}

/** What a snapshot's text holds: the state, and the command ids without which repeats would not be known. */
interface SnapshotText {
  readonly state: unknown
  readonly position: Position
  readonly commands: ReadonlyArray<readonly [CommandId, Revision]>
}

/** Events since the last snapshot that make the next one due: reading so many takes about as long as a snapshot. */
const EVENTS_BETWEEN = 500
/** Reading so many takes no longer than looking for a snapshot. */
const FEWEST_EVENTS = 16
/** A stream with more commands than this is not snapshotted: its text would outgrow what reading its tail costs. */
const MOST_COMMANDS = 100_000

const parse = (text: string): SnapshotText | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const createSnapshots = (
  store: SnapshotStore,
  domain: Domain,
  eventsBetween: number = EVENTS_BETWEEN,
): Snapshots => {
  const schema = snapshotSchema(domain.foldVersion)
  /** The longer the stream, the larger its text: so that all snapshots together cost no more than a share of its events did. */
  const dueAfter = (revision: number): number => Math.max(eventsBetween, Math.floor(revision / 2))
  const fewestEvents = Math.min(eventsBetween, FEWEST_EVENTS)
  /** Or where a period has ended: so what is read of an account, however old it is, is what happened in a month. */
  const isDue = ({ revision, snapshotRevision, periodRevision }: Folded): boolean => {
    const since = revision - snapshotRevision
    return since >= dueAfter(revision) || (periodRevision > snapshotRevision && since >= fewestEvents)
  }
  return {
    fewestEvents,
    restore: async (folded, options) => {
      const loaded = await store.loadSnapshot(folded.stream, options)()
      const snapshot = loaded._tag === 'Right' ? loaded.right : undefined
      const text = snapshot?.schema === schema ? parse(snapshot.state) : undefined
      if (snapshot === undefined || text === undefined) return undefined
      return {
        ...folded,
        state: text.state,
        revision: snapshot.revision,
        position: text.position,
        commands: new Map(text.commands),
        snapshotRevision: snapshot.revision,
      }
    },
    takeIfDue: (folded) => {
      const { stream, state, revision, position, commands } = folded
      if (position === undefined || !isDue(folded)) return
      if (commands.size > MOST_COMMANDS) return
      folded.snapshotRevision = revision
      const text: SnapshotText = { state, position, commands: [...commands] }
      const snapshot = { stream, revision: revision as Revision, schema, state: JSON.stringify(text) }
      // Nobody waits for it, and a failure costs only time: the next one is due after as many events again.
      void store.saveSnapshot(snapshot, { durability: 'soon' })()
    },
  }
}
