/** The gate before every call: nothing begins in a closed store, for a caller who gave up, or without time left. */
import { type Either, left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { cannotBegin } from '../adapter/store-errors.ts'
import type { CallOptions } from '../ports/event-store.ts'
import type { StoreError } from '../ports/store-error.ts'

export interface Gate {
  readonly isClosed: boolean
}

export const whenOpen =
  <A>(gate: Gate, options: CallOptions | undefined, call: () => Either<StoreError, A>): TaskEither<StoreError, A> =>
  () => {
    const stopped = cannotBegin(gate.isClosed, options)
    return Promise.resolve(stopped === undefined ? call() : left(stopped))
  }
