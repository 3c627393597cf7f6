/** The two shapes that every aggregate speaks in: a command (a wish, imperative) and an event (a fact, past tense). */
import * as t from 'io-ts'
import { Actor } from './actor.ts'
import { CommandId, CorrelationId, EventId, PersonId } from './ids.ts'
import { type OptionalCodec, optional } from './optional.ts'
import { Instant } from './time.ts'

/** What every command says beside its own fields. */
const header = {
  /** one UUID a wish; the same id again asks for the same thing once */
  commandId: CommandId,
  actor: Actor,
  /** the person without a phone, or the child, for whom the actor speaks */
  onBehalfOf: optional(PersonId),
  /** when it happened, in business time; not when it was recorded */
  occurredAt: Instant,
  correlationId: optional(CorrelationId),
  /** the event that a policy reacts to */
  causationId: optional(EventId),
}

type HeaderProps = {
  readonly commandId: typeof CommandId
  readonly actor: typeof Actor
  readonly onBehalfOf: OptionalCodec<typeof PersonId>
  readonly occurredAt: typeof Instant
  readonly correlationId: OptionalCodec<typeof CorrelationId>
  readonly causationId: OptionalCodec<typeof EventId>
}

export type CommandHeader = t.TypeOf<t.TypeC<HeaderProps>>

/** The type of what `command` makes. */
export type CommandCodec<Name extends string, Props extends t.Props> = t.ExactC<
  t.TypeC<{ readonly type: t.LiteralC<Name> } & HeaderProps & Props>
>

/** The codec of a command: its type, the header, its own fields; anything else is dropped at the edge. */
export const command = <Name extends string, Props extends t.Props>(
  type: Name,
  props: Props,
): CommandCodec<Name, Props> => t.strict({ type: t.literal(type), ...header, ...props }, type)

/** The type of what `event` makes. */
export type EventCodec<Name extends string, Props extends t.Props> = t.ExactC<
  t.TypeC<{ readonly type: t.LiteralC<Name> } & Props>
>

/** The codec of an event: its type and its facts. Who, when and why stand in the event's metadata. */
export const event = <Name extends string, Props extends t.Props>(type: Name, props: Props): EventCodec<Name, Props> =>
  t.strict({ type: t.literal(type), ...props }, type)
