/**
 * Offers that were not answered in time. They lapse at their deadline, whether or not anybody wrote it down: every command is
 * decided on the task as its moment finds it, so that a late job changes no decision (law 16).
 */
import type { PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/time.ts'
import type { OfferLapsed, WaitlistOffered } from './events.ts'
import { offers } from './offers.ts'
import type { Roster } from './roster.ts'
import { evolve, type Published, type TaskState } from './state.ts'

export interface Lapses {
  readonly events: ReadonlyArray<OfferLapsed | WaitlistOffered>
  /** the task after them */
  readonly state: TaskState
}

interface Lapse {
  readonly roster: Roster
  readonly volunteerId: PersonId
  readonly answerBy: Instant
}

/** What has lapsed by a moment, and to whom the places were offered since. Ends: each lapse shortens the waitlist or the offers. */
export const lapsesBy = (state: TaskState, at: Instant): Lapses => {
  const events: Array<OfferLapsed | WaitlistOffered> = []
  let now = state
  for (let lapse = firstLapse(now, at); lapse !== undefined; lapse = firstLapse(now, at)) {
    const added = lapsed(now as Published, lapse)
    events.push(...added)
    now = added.reduce(evolve, now)
  }
  return { events, state: now }
}

/** The earliest of the offers that have lapsed; on the same moment, in the order of shifts and offers. */
const firstLapse = (state: TaskState, at: Instant): Lapse | undefined => {
  if (state.kind !== 'Published') return undefined
  let first: Lapse | undefined
  for (const roster of state.rosters) {
    for (const { volunteerId, answerBy } of roster.offers) {
      if (answerBy <= at && (first === undefined || answerBy < first.answerBy))
        first = { roster, volunteerId, answerBy }
    }
  }
  return first
}

const lapsed = (
  task: Published,
  { roster, volunteerId, answerBy }: Lapse,
): ReadonlyArray<OfferLapsed | WaitlistOffered> => {
  const { shiftId, capacity } = roster.shift
  return [
    { type: 'OfferLapsed', taskId: task.taskId, shiftId, volunteerId, answerBy },
    ...offers(task, roster, capacity - roster.taken + 1, answerBy),
  ]
}
