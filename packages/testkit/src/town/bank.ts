/**
 * A bank within one process and without a store: every command goes the whole way (once per id, rights, admission, decision),
 * and what is decided is written down as the log would keep it. For the laws: it shares no code with the runtime.
 */
import {
  type AggregateName,
  admit,
  aggregateOf,
  aggregates,
  authorise,
  type Command,
  type Decision,
  type DomainEvent,
  entryOf,
  eventIdOf,
  type Facts,
  type HouseholdState,
  householdIn,
  type Instant,
  merchantsPerson,
  type OrganisationState,
  type Position,
  type RecordedEvent,
  type Refusal,
  type Revision,
  type Scope,
  type ShopState,
  type StreamName,
  streamName,
  type TenantId,
  THE_TOWN,
  type UnitLookups,
  unitOfShop,
  unitOfVolunteer,
  type VolunteerState,
} from '@lovebank/core'
import { isLeft } from 'fp-ts/lib/Either.js'

export const TENANT = 'hetoudian' as TenantId

export type Recorded = RecordedEvent<DomainEvent>

/** One command and what came of it. */
export interface Attempt {
  readonly command: Command
  readonly at: Instant
  readonly refusal: Refusal | undefined
  readonly events: ReadonlyArray<Recorded>
  readonly isRepeat: boolean
}

/** A decider of which only is known that its own states and commands go back into it. */
interface AnyDecider {
  readonly initialState: unknown
  readonly decide: (command: Command, state: unknown) => Decision<Refusal, DomainEvent>
  readonly evolve: (state: unknown, event: DomainEvent) => unknown
  readonly streamIdOf: (command: Command) => string
  readonly scopeOf: (command: Command, state: unknown) => Scope
}

export const deciderOf = (aggregate: AggregateName): AnyDecider => aggregates[aggregate] as unknown as AnyDecider

interface Stream {
  readonly state: unknown
  readonly length: number
}

export interface Bank {
  readonly log: Array<Recorded>
  readonly attempts: Array<Attempt>
  readonly streams: Map<StreamName, Stream>
  /** what each command that took effect wrote */
  readonly written: Map<string, ReadonlyArray<Recorded>>
}

export const emptyBank = (): Bank => ({ log: [], attempts: [], streams: new Map(), written: new Map() })

export const stateIn = (bank: Bank, aggregate: AggregateName, id: string): unknown =>
  bank.streams.get(streamName(TENANT, { aggregate, id }))?.state ?? deciderOf(aggregate).initialState

const factsOf = (bank: Bank): Facts => ({ stateOf: (aggregate, id) => stateIn(bank, aggregate, id) as never })

/** Where people live and shops stand, as the bank knows it now. */
export const unitsIn = (bank: Bank): UnitLookups => ({
  ofPerson: (personId) => unitOfVolunteer(stateIn(bank, 'volunteer', personId) as VolunteerState),
  ofHousehold: (householdId) => householdIn(stateIn(bank, 'household', THE_TOWN) as HouseholdState, householdId),
  ofShop: (shopId) => unitOfShop(stateIn(bank, 'shop', shopId) as ShopState),
  merchantAt: (shopId) => merchantsPerson(stateIn(bank, 'shop', shopId) as ShopState),
})

/** May they, does it fit the rest, does it hold: the first that says no decides. */
export const judge = (bank: Bank, command: Command, aggregate: AggregateName): Decision<Refusal, DomainEvent> => {
  const decider = deciderOf(aggregate)
  const state = stateIn(bank, aggregate, decider.streamIdOf(command))
  const organisation = stateIn(bank, 'organisation', THE_TOWN) as OrganisationState
  const authorised = authorise(command, decider.scopeOf(command, state), organisation, unitsIn(bank))
  if (isLeft(authorised)) return authorised
  const admitted = admit(command, factsOf(bank))
  return isLeft(admitted) ? admitted : decider.decide(command, state)
}

/** Asks the bank; `at`: the moment of recording. The attempt is written down either way, and returned. */
export const ask = (bank: Bank, command: Command, at: Instant): Attempt => {
  const attempt = attemptOf(bank, command, at)
  bank.attempts.push(attempt)
  return attempt
}

const attemptOf = (bank: Bank, command: Command, at: Instant): Attempt => {
  const known = bank.written.get(command.commandId)
  if (known !== undefined) return { command, at, refusal: undefined, events: known, isRepeat: true }
  const aggregate = aggregateOf(command.type)
  if (aggregate === undefined) throw new TypeError(`no aggregate answers ${command.type}: add it to aggregates.ts`)
  const decision = judge(bank, command, aggregate)
  if (isLeft(decision)) return { command, at, refusal: decision.left, events: [], isRepeat: false }
  const stream = streamName(TENANT, { aggregate, id: deciderOf(aggregate).streamIdOf(command) })
  const events = decision.right.map((event, index) => write(bank, command, stream, aggregate, event, index, at))
  if (events.length > 0) bank.written.set(command.commandId, events)
  return { command, at, refusal: undefined, events, isRepeat: false }
}

const write = (
  bank: Bank,
  command: Command,
  stream: StreamName,
  aggregate: AggregateName,
  event: DomainEvent,
  index: number,
  recordedAt: Instant,
): Recorded => {
  const before = bank.streams.get(stream) ?? { state: deciderOf(aggregate).initialState, length: 0 }
  const recorded: Recorded = {
    event,
    metadata: {
      commandId: command.commandId,
      commandDigest: command.type,
      causationId: command.causationId,
      correlationId: command.correlationId ?? (command.commandId as string as Recorded['metadata']['correlationId']),
      actor: command.actor,
      onBehalfOf: command.onBehalfOf,
      schemaVersion: entryOf(event.type)?.version ?? 1,
      occurredAt: command.occurredAt,
    },
    eventId: eventIdOf(command.commandId, index),
    stream,
    revision: before.length as Revision,
    position: bank.log.length as Position,
    recordedAt,
  }
  bank.log.push(recorded)
  bank.streams.set(stream, { state: deciderOf(aggregate).evolve(before.state, event), length: before.length + 1 })
  return recorded
}
