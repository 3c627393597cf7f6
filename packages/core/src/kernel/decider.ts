/** A decider: the pure heart of one aggregate. A command and a state give events or a refusal; an event and a state give a state. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { HouseholdId, PersonId, ShopId, UnitId } from './ids.ts'

export type Decision<Refusal, Event> = Either<Refusal, ReadonlyArray<Event>>

/** The command holds: these events become facts together or not at all. None: it asks for what is so already. */
export const accept = <Event>(...events: ReadonlyArray<Event>): Decision<never, Event> => right(events)

export const refuse = <Refusal>(refusal: Refusal): Decision<Refusal, never> => left(refusal)

/** What a command touches, as far as rights are concerned. */
export interface Scope {
  /** the unit in whose reach the command lies, where command or state tell it */
  readonly unitId?: UnitId | undefined
  /** otherwise: the shop in whose unit it lies */
  readonly shopId?: ShopId | undefined
  /** otherwise: the person in whose unit it lies; beside a shop: the case has two sides and lies in both units */
  readonly personId?: PersonId | undefined
  /** otherwise: the household in whose unit it lies */
  readonly householdId?: HouseholdId | undefined
  /** whether its head may do this for all of them, where a person may for themselves */
  readonly isForHead?: boolean | undefined
  /** the person who may do this for themselves */
  readonly self?: PersonId | undefined
  /** those who may never do this, whatever their office: it is their own case */
  readonly notBy?: ReadonlyArray<PersonId> | undefined
  /** the household whose case it is: none of its members may do this, but the head where it is for the head */
  readonly notByMembersOf?: HouseholdId | undefined
}

export interface Decider<State, Command, Event, Refusal> {
  readonly initialState: State
  /** Total: returns a refusal where the command does not hold, never throws. */
  readonly decide: (command: Command, state: State) => Decision<Refusal, Event>
  /** Total: an event that does not fit the state leaves it as it was. */
  readonly evolve: (state: State, event: Event) => State
  /** The id of the stream that the command concerns. */
  readonly streamIdOf: (command: Command) => string
  readonly scopeOf: (command: Command, state: State) => Scope
  /** Whether an event ends a period, after which less has to be read: the state is worth a snapshot then. Absent: none does. */
  readonly endsPeriod?: (event: Event) => boolean
}

/** Every place that switches over a closed union ends here: a new member fails to compile until it is handled. */
export const unreachable = (impossible: never): never => impossible
