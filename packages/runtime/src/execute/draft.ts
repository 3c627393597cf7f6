/** The first commands of a turn, decided one after another on a copy of the stream's state that runs ahead of the store. */
import type { Command, CommandId, DomainEvent } from '@lovebank/core'
import { MAX_EVENTS_PER_APPEND } from '../ports/event-store.ts'
import { type Beside, besideAtHand, findFolded, loadBeside } from './beside.ts'
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
})

/**
 * Drafts as many commands from the front of the group as hold and write something. It stops before the first that does not:
 * such a one is judged alone, as its answer must not rest on what is not written yet.
 */
export const draftGroup = async (
  parts: DraftParts,
  decider: AnyDecider,
  target: Folded,
  group: ReadonlyArray<Waiting>,
): Promise<Draft> => {
  const { domain, loader, limits } = parts
  const ahead = aheadOf(target)
  const base = target.revision
  const accepted: Array<Accepted> = []
  const ids = new Set<CommandId>()
  const besideOf = (command: Command, options: Waiting['options']): Beside | ReturnType<typeof loadBeside> => {
    const keys = streamsBeside(domain, decider, command, ahead)
    const isFreshAfter = performance.now() - limits.freshMillis
    return besideAtHand(loader, keys, isFreshAfter) ?? loadBeside(loader, keys, isFreshAfter, options)
  }
  let room = MAX_EVENTS_PER_APPEND
  for (const waiting of group) {
    const { command, options } = waiting
    if (target.commands.has(command.commandId) || ids.has(command.commandId)) break
    const gathered = besideOf(command, options)
    const loaded = 'then' in gathered ? await gathered : undefined
    if (loaded?._tag === 'Left') break
    const beside = loaded === undefined ? (gathered as Beside) : loaded.right
    const decision = judge(domain, decider, command, ahead, findFolded(ahead, beside))
    if (decision._tag === 'Left' || decision.right.length === 0 || decision.right.length > room) break
    room -= decision.right.length
    ids.add(command.commandId)
    accepted.push({ waiting, events: decision.right })
    for (const event of decision.right) ahead.state = decider.evolve(ahead.state, event)
  }
  return { base, accepted, state: ahead.state }
}
