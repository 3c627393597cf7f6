/** Given this log, when its last event comes, then these commands: how policies are specified. */
import {
  type Command,
  type DomainEvent,
  eventIdOf,
  Instant,
  type Policy,
  type Position,
  type Reaction,
  type RecordedEvent,
  type Refusal,
  type Revision,
  type StreamName,
} from '@lovebank/core'
import { ANY_COMMAND_ID, ANY_MORNING, exampleOf, somebody } from './examples.ts'

type Recorded = RecordedEvent<DomainEvent>

/** An event, and when it happened where that matters. */
export type Happening = DomainEvent | readonly [event: DomainEvent, occurredAt: string]

/** The events as a log would keep them, one after the other; their ids follow from their places. */
export const logOf = (happenings: ReadonlyArray<Happening>): ReadonlyArray<Recorded> =>
  happenings.map((happening, index) => {
    const [event, occurredAt] = 'type' in happening ? [happening, ANY_MORNING] : happening
    return recordedAt(event, occurredAt, index)
  })

const recordedAt = (event: DomainEvent, occurredAt: string, index: number): Recorded => ({
  event,
  metadata: {
    commandId: ANY_COMMAND_ID as Recorded['metadata']['commandId'],
    commandDigest: '',
    causationId: undefined,
    correlationId: ANY_COMMAND_ID as string as Recorded['metadata']['correlationId'],
    actor: somebody as Recorded['metadata']['actor'],
    onBehalfOf: undefined,
    schemaVersion: 1,
    occurredAt: exampleOf(Instant, occurredAt),
  },
  eventId: eventIdOf(ANY_COMMAND_ID as Recorded['metadata']['commandId'], index),
  stream: 'hetoudian.task-any' as StreamName,
  revision: index as Revision,
  position: index as Position,
  recordedAt: exampleOf(Instant, occurredAt),
})

/** What a policy remembers after a log. The state goes through JSON at every step, as a store would keep it. */
export const stateAfter = <State>(policy: Policy<State>, log: ReadonlyArray<Recorded>): State =>
  log.reduce(
    (state, recorded) => JSON.parse(JSON.stringify(policy.evolve(state, recorded))) as State,
    policy.initialState,
  )

/** What the policy asks for because of the last event of the log. */
export const reactionsTo = <State>(
  policy: Policy<State>,
  happenings: ReadonlyArray<Happening>,
): ReadonlyArray<Reaction> => {
  const log = logOf(happenings)
  const last = log.at(-1)
  return last === undefined ? [] : policy.react(stateAfter(policy, log), last)
}

/** What dates up to `now` ask for after a log. */
export const dueAfter = <State>(
  policy: Policy<State>,
  happenings: ReadonlyArray<Happening>,
  now: string,
): ReadonlyArray<Reaction> => policy.due?.(stateAfter(policy, logOf(happenings)), exampleOf(Instant, now)) ?? []

/** The commands' own words, without ids and without who, when and why. */
export const wishesOf = (commands: ReadonlyArray<Command>): ReadonlyArray<object> =>
  commands.map((command) => Object.fromEntries(Object.entries(command).filter(([key]) => !headerKeys.has(key))))

const headerKeys: ReadonlySet<string> = new Set([
  'commandId',
  'actor',
  'onBehalfOf',
  'occurredAt',
  'correlationId',
  'causationId',
])

/** The commands of the reactions. */
export const commandsOf = (reactions: ReadonlyArray<Reaction>): ReadonlyArray<Command> =>
  reactions.map(({ command }) => command)

/** What the reactions ask for instead, where their commands meet this refusal. */
export const otherwiseOf = (reactions: ReadonlyArray<Reaction>, refusal: Refusal): ReadonlyArray<Command> =>
  reactions.flatMap(({ otherwise }) => otherwise?.(refusal) ?? [])
