/**
 * Whether a moment is still to come. Nothing from outside happens at one: an account decides nothing as of an earlier moment than
 * its books have seen, so that one wish dated into next year would close its books until then.
 */
import { addMinutes, type Instant } from '@lovebank/core'
import type { Clock } from '../ports/clock.ts'

/** By how much a sender's clock may be ahead of ours. */
const MOST_AHEAD_MINUTES = 5

/** Asks the clock only where the moment is later than all that were let through before. */
export const stillToCome = (clock: Clock): ((at: Instant) => boolean) => {
  let latest: Instant | undefined
  return (at) => {
    if (latest !== undefined && at <= latest) return false
    latest = addMinutes(clock.now(), MOST_AHEAD_MINUTES)
    return at > latest
  }
}
