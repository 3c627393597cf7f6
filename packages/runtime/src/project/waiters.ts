/** Those who wait until a projection has come to a position, each with a deadline and a signal. */
import type { Position } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { CallOptions } from '../ports/event-store.ts'

/** The projection did not come so far in time. What was written stands; only this reader is behind. */
export interface WaitError {
  readonly tag: 'NotYetThere'
  readonly wanted: Position
  readonly reached: Position | undefined
  readonly message: string
}

export interface Waiters {
  readonly waitFor: (
    wanted: Position,
    reached: () => Position | undefined,
    options?: CallOptions,
  ) => TaskEither<WaitError, void>
  readonly reached: (position: Position) => void
}

const DEFAULT_WAIT_MILLIS = 5_000

export const notYetThere = (wanted: Position, reached: Position | undefined): WaitError => ({
  tag: 'NotYetThere',
  wanted,
  reached,
  message: `The projection stands at position ${reached ?? 'none'} and was waited for at ${wanted}: read again later`,
})

export const createWaiters = (): Waiters => {
  const waiting = new Map<() => void, Position>()
  return {
    waitFor:
      (wanted, reached, { signal, timeoutMillis = DEFAULT_WAIT_MILLIS } = {}) =>
      () =>
        new Promise((resolve) => {
          const isThere = (): boolean => (reached() ?? -1) >= wanted
          const answer = (): void => {
            waiting.delete(answer)
            clearTimeout(timer)
            signal?.removeEventListener('abort', answer)
            const result: Either<WaitError, void> = isThere() ? right(undefined) : left(notYetThere(wanted, reached()))
            resolve(result)
          }
          const timer = setTimeout(answer, timeoutMillis)
          if (isThere() || signal?.aborted === true) return answer()
          waiting.set(answer, wanted)
          signal?.addEventListener('abort', answer)
        }),
    reached: (position) => {
      for (const [answer, wanted] of waiting) if (wanted <= position) answer()
    },
  }
}
