/**
 * What the executor knows of the domain: a value, so that the same machinery runs core's aggregates in a town and a handful
 * of toys in a spec. `@lovebank/core` as such a value: `town-domain.ts`.
 */
import type {
  AggregateName,
  BadEvent,
  Command,
  Decision,
  DomainEvent,
  EventType,
  HouseholdId,
  HouseholdSeen,
  PersonId,
  RecordedEvent,
  Refusal,
  Scope,
  StreamKey,
  UnitId,
  UnitLookups,
} from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { StoredEvent } from '../ports/event-store.ts'

/** A decider of which the executor knows only that its own states and commands go back into it. */
export interface AnyDecider {
  readonly initialState: unknown
  readonly decide: (command: Command, state: unknown) => Decision<Refusal, DomainEvent>
  readonly evolve: (state: unknown, event: DomainEvent) => unknown
  readonly streamIdOf: (command: Command) => string
  readonly scopeOf: (command: Command, state: unknown) => Scope
  /** Whether an event ends a period, after which less has to be read: the state is worth a snapshot then. Absent: none does. */
  readonly endsPeriod?: (event: DomainEvent) => boolean
}

/** The state of another stream, as admission asks for it. */
export type StateOf = (aggregate: AggregateName, id: string) => unknown

/** What there is to know of one type of command. */
export interface CommandEntry {
  readonly aggregate: AggregateName
  readonly codec: t.Decoder<unknown, Command>
  /** whether the codec would answer with an equal value: then it need not be asked (`compileExactGuard`) */
  readonly isExact: (value: unknown) => value is Command
}

/** All that the executor asks of a domain; `townDomain` is the one of the bank. */
export interface Domain {
  /** the aggregate and codec of a command's type; undefined where nobody knows it */
  readonly commandOf: (type: string) => CommandEntry | undefined
  readonly deciderOf: (aggregate: AggregateName) => AnyDecider
  readonly authorise: (
    command: Command,
    scope: Scope,
    organisation: unknown,
    units: UnitLookups,
  ) => Either<Refusal, void>
  /** whether `authorise` says yes without asking where the case lies */
  readonly isEntitledAnywhere: (command: Command, scope: Scope) => boolean
  /** the household whose members `authorise` asks about, also where it says yes without asking where the case lies */
  readonly householdAsked: (command: Command, scope: Scope) => HouseholdId | undefined
  /** a household, by the state of the stream of all of them */
  readonly householdIn: (households: unknown, householdId: HouseholdId) => HouseholdSeen | undefined
  /** the unit in which a volunteer lives, by the state of the volunteer's stream */
  readonly unitOfVolunteer: (volunteer: unknown) => UnitId | undefined
  /** the unit in which a shop stands, by the state of the shop's stream */
  readonly unitOfShop: (shop: unknown) => UnitId | undefined
  /** who alone hands out in a shop, where it is a merchant's */
  readonly merchantsPerson: (shop: unknown) => PersonId | null | undefined
  /** the streams whose state `admit` asks for; it sees no others */
  readonly factsNeeded: (command: Command) => ReadonlyArray<StreamKey>
  readonly admit: (command: Command, stateOf: StateOf) => Either<Refusal, void>
  readonly decodeRecorded: (stored: StoredEvent) => Either<BadEvent, RecordedEvent<DomainEvent>>
  /** the version in which events of this type are written today */
  readonly schemaVersionOf: (type: EventType) => number
  /** raised whenever a fold changes, so that no snapshot of the former one is used */
  readonly foldVersion: string
}
