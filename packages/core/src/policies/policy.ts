/** A policy: reacts to what happened, and to dates that passed, with commands. Pure, so that doing it twice does nothing twice. */
import type { Command } from '../commands.ts'
import type { DomainEvent } from '../events.ts'
import type { RecordedEvent } from '../kernel/recorded.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import type { Refusal } from '../refusals.ts'

export type Recorded = RecordedEvent<DomainEvent>

/**
 * A command and, where its refusal matters, what to ask instead. A refusal that no reaction names is the end of that path, and
 * only a tracer is told. A policy may ask for what the matrix of rights grants to `policy`.
 */
export interface Reaction {
  readonly command: Command
  readonly otherwise?: (refusal: Refusal) => ReadonlyArray<Command>
}

/**
 * Events come in the order of the log, one at a time: `evolve` first, then `react` with the state after it. Its commands for
 * one stream are asked for in that order. Each event may come again after a crash: it gives the same commands with the same
 * ids. The state is plain JSON and keeps only what is still open. Methods, so that policies of all states stand in one list.
 */
export interface Policy<State> {
  readonly name: Keyword
  /** raised whenever the state or its fold changes: a state that another version saved is folded anew from the log, without asking again */
  readonly version: number
  readonly initialState: State
  evolve(state: State, recorded: Recorded): State
  react(state: State, recorded: Recorded): ReadonlyArray<Reaction>
  /** What dates up to `now` ask for, earliest first; asked again, it answers the same until the events of its commands are folded. */
  due?(state: State, now: Instant): ReadonlyArray<Reaction>
}
