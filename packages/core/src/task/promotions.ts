/** Places that become free go to the first on the waitlist, in the same batch as the event that freed them. */
import type { TaskId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import type { WaitlistPromoted } from './events.ts'
import type { Roster } from './roster.ts'

/** One event for each place that is free; none once the shift has ended. */
export const promotions = (
  taskId: TaskId,
  roster: Roster,
  freePlaces: number,
  at: Instant,
): ReadonlyArray<WaitlistPromoted> => {
  const { shiftId, endsAt } = roster.shift
  if (at >= endsAt || freePlaces <= 0) return []
  return roster.waitlist
    .slice(0, freePlaces)
    .map((volunteerId) => ({ type: 'WaitlistPromoted', taskId, shiftId, volunteerId }))
}
