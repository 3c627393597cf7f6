/**
 * Whether a moment is still to come. Nothing from outside happens at one: an account decides nothing as of an earlier moment than
 * its books have seen, so that one wish dated into next year would close its books until then.
 */
import { epochMillis, type Instant, instantAt } from '@lovebank/core'
import type { Clock } from '../ports/clock.ts'

/** By how much a sender's clock may be ahead of ours. */
const MOST_AHEAD_MILLIS = 5 * 60_000

/** Asks the clock only where the moment is later than all that were let through before. */
export const stillToCome = (clock: Clock): ((at: Instant) => boolean) => {
  let latest: Instant | undefined
  return (at) => {
    if (latest !== undefined && at <= latest) return false
    latest = instantAt(epochMillis(clock.now()) + MOST_AHEAD_MILLIS)
    return at > latest
  }
}
