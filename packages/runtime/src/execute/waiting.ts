/** A command that waits for its stream, and how it is answered. */
import type { Command } from '@lovebank/core'
import type { Either } from 'fp-ts/lib/Either.js'
import type { WriteOptions } from '../ports/event-store.ts'
import type { CommandError } from './command-error.ts'
import type { Executed } from './executed.ts'

export type Outcome = Either<CommandError, Executed>

export interface Waiting {
  readonly command: Command
  readonly options: WriteOptions
  readonly answer: (outcome: Outcome) => void
  /** for what no outcome describes: a programmer's mistake */
  readonly crash: (error: unknown) => void
}

/** Commands share an append only where the same signal and the same deadline stand over it, and all are answered alike. */
export const isAlike = (one: WriteOptions, other: WriteOptions): boolean =>
  one.signal === other.signal && one.timeoutMillis === other.timeoutMillis && one.durability === other.durability
