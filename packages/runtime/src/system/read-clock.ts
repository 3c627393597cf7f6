/** Asks a clock that somebody else wrote: one that throws, or tells no moment, is a value like every other trouble of a store. */
import { Instant } from '@lovebank/core'
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Clock } from '../ports/clock.ts'
import type { StoreError } from '../ports/store-error.ts'

const clockFailed = (what: string): StoreError => ({
  tag: 'Unavailable',
  isOutcomeUnknown: false,
  message: `The clock does not tell the time (${what}); nothing was written: give the store one that does`,
})

/** A clock that throws or tells no instant answers `Unavailable`, so that a store never throws. */
export const readClock = (clock: Clock): Either<StoreError, Instant> => {
  try {
    const now: unknown = clock.now()
    return Instant.is(now) ? right(now) : left(clockFailed(String(now)))
  } catch (thrown) {
    return left(clockFailed(thrown instanceof Error ? thrown.message : String(thrown)))
  }
}
