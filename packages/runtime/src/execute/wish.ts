/** A wish: a command as plain data from outside, in which the runtime fills what the sender need not know. */
import type { Command } from '@lovebank/core'
import { codecErrors } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import { type InvalidCommand, invalidCommand } from './command-error.ts'
import type { Domain } from './domain.ts'

type AbsentKeys<Fields> = {
  readonly [Key in keyof Fields]-?: undefined extends Fields[Key] ? Key : never
}[keyof Fields]

/** Fields that may be undefined may be left out, at every depth. */
type Relaxed<Value> =
  Value extends ReadonlyArray<infer Member>
    ? ReadonlyArray<Relaxed<Member>>
    : Value extends object
      ? { readonly [Key in Exclude<keyof Value, AbsentKeys<Value>>]: Relaxed<Value[Key]> } & {
          readonly [Key in AbsentKeys<Value>]?: Relaxed<Value[Key]> | undefined
        }
      : Value

type Filled = 'commandId' | 'occurredAt'

type WithFilled<Fields> = Fields extends unknown
  ? Omit<Fields, Filled> & { readonly [Key in Filled]?: string | undefined }
  : never

/**
 * A command before it is checked: plain texts and numbers, optional fields absent if one likes. `commandId` and `occurredAt`
 * are filled in where they are absent; who wants to repeat a wish safely chooses the `commandId`.
 */
export type Wish = Relaxed<WithFilled<t.OutputOf<typeof Command>>>

const typeOf = (input: object): unknown => ('type' in input ? input.type : undefined)

/**
 * A copy at every depth: what was checked is what is carried out, whatever the sender does with the wish afterwards. Only of
 * what a codec has accepted, which is plain data with an end; a wish from outside may be a circle.
 */
const copyOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyOf)
  const copy: { [field: string]: unknown } = {}
  for (const [field, member] of Object.entries(value)) copy[field] = copyOf(member)
  return copy
}

/** Of the same shape, as a copy is. */
const copied = (command: Command): Command => copyOf(command) as Command

/** The command in a wish, or each place where it is none. */
export const decodeWish = (domain: Domain, clock: Clock, ids: Ids, input: unknown): Either<InvalidCommand, Command> => {
  if (typeof input !== 'object' || input === null) return left(invalidCommand(['expected an object']))
  const type = typeOf(input)
  const entry = typeof type === 'string' ? domain.commandOf(type) : undefined
  if (entry === undefined) return left(invalidCommand(['type: expected the type of a command']))
  const filled: { [field: string]: unknown } = { ...input }
  filled['commandId'] ??= ids.commandId()
  filled['occurredAt'] ??= clock.now()
  if (entry.isExact(filled)) return right(copied(filled))
  const decoded = entry.codec.decode(filled)
  return decoded._tag === 'Left' ? left(invalidCommand(codecErrors(decoded.left))) : right(copied(decoded.right))
}

/**
 * A command that its maker holds to be one, or each place where it is none: types can be asserted, and an event that cannot be
 * read again would stop whoever reads the log, for ever. Of no known type: for the caller to say.
 */
export const checkCommand = (domain: Domain, command: Command): Either<InvalidCommand, Command> => {
  const entry = domain.commandOf(command.type)
  if (entry === undefined || entry.isExact(command)) return right(command)
  const decoded = entry.codec.decode(command)
  return decoded._tag === 'Left' ? left(invalidCommand(codecErrors(decoded.left))) : decoded
}
