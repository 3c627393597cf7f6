/** Everything that can come of a command but its events: one closed union, end to end. */
import type { BadEvent, CommandId, Refusal, StreamName } from '@lovebank/core'
import type { StoreError } from '../ports/store-error.ts'

interface Described {
  /** what happened and what to do, for a log or an operator; holds no personal data */
  readonly message: string
}

/** The wish is not a command: each line names a path and what was expected there, never a value. */
export interface InvalidCommand extends Described {
  readonly tag: 'InvalidCommand'
  readonly errors: ReadonlyArray<string>
}

/** The domain says no. Nothing was written; the same wish may hold another day. */
export interface Refused extends Described {
  readonly tag: 'Refused'
  readonly refusal: Refusal
}

/** This command id was used for another wish: whoever sends the command must choose a new one. */
export interface CommandIdReused extends Described {
  readonly tag: 'CommandIdReused'
  readonly commandId: CommandId
  readonly stream: StreamName
}

/** Others wrote to the stream before us at every try. Nothing was written; send the same command again. */
export interface Contended extends Described {
  readonly tag: 'Contended'
  readonly stream: StreamName
  readonly tries: number
}

/** Too many commands wait for this stream. Nothing was written; send the same command again later. */
export interface QueueFull extends Described {
  readonly tag: 'QueueFull'
  readonly stream: StreamName
  readonly limit: number
}

/** An event of the stream cannot be read, so nothing can be decided about it. */
export interface StreamUnreadable extends Described {
  readonly tag: 'StreamUnreadable'
  readonly badEvent: BadEvent
}

/** The store failed. Sending the same command again, with the same id, is always safe: it happens once. */
export interface StoreFailed extends Described {
  readonly tag: 'StoreFailed'
  readonly error: StoreError
  /** the command may have happened; only its repeat, with the same id, tells */
  readonly isOutcomeUnknown: boolean
}

/** To be switched over by `tag`. The `message` is for a log; words for people: `describe(refusal, language)`. */
export type CommandError =
  | InvalidCommand
  | Refused
  | CommandIdReused
  | Contended
  | QueueFull
  | StreamUnreadable
  | StoreFailed

export const invalidCommand = (errors: ReadonlyArray<string>): InvalidCommand => ({
  tag: 'InvalidCommand',
  errors,
  message: `Not a command: ${errors.join('; ')}`,
})

export const refused = (refusal: Refusal): Refused => ({
  tag: 'Refused',
  refusal,
  message: `Refused: ${refusal.tag}; its words are in the catalogue of refusals`,
})

export const commandIdReused = (commandId: CommandId, stream: StreamName): CommandIdReused => ({
  tag: 'CommandIdReused',
  commandId,
  stream,
  message: `Command ${commandId} already stands in ${stream} with another wish: choose a new id for a new wish`,
})

export const contended = (stream: StreamName, tries: number): Contended => ({
  tag: 'Contended',
  stream,
  tries,
  message: `${stream} changed before each of ${tries} tries: send the same command again`,
})

export const queueFull = (stream: StreamName, limit: number): QueueFull => ({
  tag: 'QueueFull',
  stream,
  limit,
  message: `${limit} commands already wait for ${stream}: send the same command again later`,
})

export const streamUnreadable = (badEvent: BadEvent): StreamUnreadable => ({
  tag: 'StreamUnreadable',
  badEvent,
  message: `${badEvent.stream} cannot be read at revision ${badEvent.revision} (${badEvent.type}): ${badEvent.errors.join('; ')}`,
})

const isOutcomeUnknown = (error: StoreError): boolean => 'isOutcomeUnknown' in error && error.isOutcomeUnknown

/** A read that failed wrote nothing, whatever its error says. */
export const readFailed = (error: StoreError): StoreFailed => ({
  tag: 'StoreFailed',
  error,
  isOutcomeUnknown: false,
  message: error.message,
})

/** The command stands in the log, as far as is known; what came of it could not be read. */
export const unknown = <E extends CommandError>(error: E): E =>
  error.tag === 'StoreFailed' ? { ...error, isOutcomeUnknown: true } : error

export const appendFailed = (error: StoreError): StoreFailed => ({
  tag: 'StoreFailed',
  error,
  isOutcomeUnknown: isOutcomeUnknown(error),
  message: error.message,
})
