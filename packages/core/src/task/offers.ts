/** A place that becomes free is offered to the first on the waitlist, in the same batch as the event that freed it. */
import { MAX_MINUTES } from '../kernel/quantities.ts'
import { addMinutes, earlierOf, type Instant } from '../kernel/time.ts'
import type { WaitlistOffered } from './events.ts'
import type { Roster } from './roster.ts'
import type { Plan } from './state.ts'

/** One offer for each place that is free; none once the shift has ended, before which every offer must be answered. */
export const offers = (
  { taskId, terms }: Pick<Plan, 'taskId' | 'terms'>,
  roster: Roster,
  freePlaces: number,
  at: Instant,
): ReadonlyArray<WaitlistOffered> => {
  const { shiftId, endsAt } = roster.shift
  if (at >= endsAt || freePlaces <= 0) return []
  const answerBy = earlierOf(addMinutes(at, terms.offerMinutes || MAX_MINUTES), endsAt)
  return roster.waitlist
    .slice(0, freePlaces)
    .map((volunteerId) => ({ type: 'WaitlistOffered', taskId, shiftId, volunteerId, answerBy }))
}
