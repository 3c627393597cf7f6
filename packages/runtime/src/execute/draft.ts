/** The first commands of a turn, decided one after another on a copy of the stream's state that runs ahead of the store. */
import type { CommandId, DomainEvent, StreamKey } from '@lovebank/core'
import { MAX_EVENTS_PER_APPEND } from '../ports/event-store.ts'
import { besideAtHand, findFolded } from './beside.ts'
import type { AnyDecider, Domain } from './domain.ts'
import type { Folded } from './folded.ts'
import { judge, streamsBeside } from './judge.ts'
import type { ExecutorLimits } from './limits.ts'
import type { Loader } from './loader.ts'
import type { Waiting } from './waiting.ts'

export interface DraftParts {
  readonly domain: Domain
  readonly loader: Loader
  readonly limits: ExecutorLimits
}

/** A command that holds, with what it will write. */
export interface Accepted {
  readonly waiting: Waiting
  readonly events: ReadonlyArray<DomainEvent>
}

export interface Draft {
  /** the revision that was decided upon: the append expects it */
  readonly base: number
  readonly accepted: ReadonlyArray<Accepted>
  /** the state after all that was accepted */
  readonly state: unknown
  /** it ended where streams beside were not at hand: with them it may go on */
  readonly isCutShort: boolean
}

/** As a copy that may run ahead; the events of the drafted commands are folded here once, and adopted when they are written. */
const aheadOf = (target: Folded): Folded => ({ ...target })

export const draftAccepted = (
  decider: AnyDecider,
  target: Folded,
  waiting: Waiting,
  events: ReadonlyArray<DomainEvent>,
): Draft => ({
  base: target.revision,
  accepted: [{ waiting, events }],
  state: events.reduce(decider.evolve, target.state),
  isCutShort: false,
})

/** From when on a stream beside must have been asked for to allow a command. */
export const freshSince = ({ limits }: DraftParts): number => performance.now() - limits.freshMillis

/** The streams beside that the group's commands need and that must be asked for first; each once. */
export const coldStreams = (
  parts: DraftParts,
  decider: AnyDecider,
  target: Folded,
  group: ReadonlyArray<Waiting>,
): ReadonlyArray<StreamKey> => {
  const isFreshAfter = freshSince(parts)
  const cold: Array<StreamKey> = []
  for (const { command } of group) {
    for (const key of streamsBeside(parts.domain, decider, command, target)) {
      const warm = parts.loader.warm(key)
      if (warm !== undefined && warm.askedAt >= isFreshAfter) continue
      if (!cold.some(({ aggregate, id }) => id === key.id && aggregate === key.aggregate)) cold.push(key)
    }
  }
  return cold
}

/**
 * Drafts as many commands from the front of the group as hold and write something. It stops before the first that does not,
 * because its answer must not rest on what is not written yet, and before the first whose streams beside are not at hand:
 * such a one is judged alone.
 */
export const draftGroup = (
  parts: DraftParts,
  decider: AnyDecider,
  target: Folded,
  group: ReadonlyArray<Waiting>,
): Draft => {
  const { domain, loader } = parts
  const ahead = aheadOf(target)
  const accepted: Array<Accepted> = []
  const isFreshAfter = freshSince(parts)
  let room = MAX_EVENTS_PER_APPEND
  let isCutShort = false
  for (const waiting of group) {
    const { command } = waiting
    if (target.commands.has(command.commandId) || isAmong(accepted, command.commandId)) break
    const beside = besideAtHand(loader, streamsBeside(domain, decider, command, ahead), isFreshAfter)
    isCutShort = beside === undefined
    if (beside === undefined) break
    const decision = judge(domain, decider, command, ahead, findFolded(ahead, beside))
    if (decision._tag === 'Left' || decision.right.length === 0 || decision.right.length > room) break
    room -= decision.right.length
    accepted.push({ waiting, events: decision.right })
    for (const event of decision.right) ahead.state = decider.evolve(ahead.state, event)
  }
  return { base: target.revision, accepted, state: ahead.state, isCutShort }
}

const isAmong = (accepted: ReadonlyArray<Accepted>, commandId: CommandId): boolean =>
  accepted.some(({ waiting }) => waiting.command.commandId === commandId)
