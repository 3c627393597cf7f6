/**
 * Accepts the work of all who attended a shift, each in the minutes of their attendance, except of those who are named: one event
 * for each work, 500 at most at once; asked again, it accepts the rest. Whoever decides names themselves among the exceptions where they served too (law 4). Work decided before stays as
 * it is. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, ShiftNotBegun, NotSignedUp, OwnWork.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { entriesOf } from '../../kernel/dictionary.ts'
import type { PersonId } from '../../kernel/ids.ts'
import { minutesAttended, workAccepted } from '../acceptance.ts'
import type { AcceptShift } from '../commands.ts'
import type { WorkAccepted } from '../events.ts'
import { locateShift, type NotLocated } from '../locate.ts'
import { type NotSignedUp, notSignedUp, type OwnWork, ownWork, type ShiftNotBegun, shiftNotBegun } from '../refusals.ts'
import { groupOf, type Roster, standingOf } from '../roster.ts'
import { isAcceptable, takesPlace } from '../standing.ts'
import type { TaskState } from '../state.ts'
import { isDeciding } from '../work.ts'

/** So that one batch of events stays within what a store appends at once. */
const MOST_AT_ONCE = 500

export const acceptShift = (
  command: AcceptShift,
  state: TaskState,
): Decision<NotLocated | ShiftNotBegun | NotSignedUp | OwnWork, WorkAccepted> => {
  const { shiftId, except, qualityNote, evidence } = command
  const located = locateShift(command, state)
  if (isLeft(located)) return located
  const { roster } = located.right
  const { startsAt } = roster.shift
  if (command.occurredAt < startsAt) return refuse(shiftNotBegun({ shiftId, startsAt }))
  const stranger = except.find((volunteerId) => !takesPlace(standingOf(roster, volunteerId)))
  if (stranger !== undefined) {
    const { kind } = standingOf(roster, stranger)
    return refuse(notSignedUp({ shiftId, volunteerId: stranger, standing: kind }))
  }
  const accepted = attendedWork(command, roster)
  const own = accepted.find(({ volunteerId }) => isDeciding(command, volunteerId))
  if (own !== undefined) return refuse(ownWork({ volunteerId: own.volunteerId }))
  return accept(...accepted.map((work) => ({ ...work, qualityNote, evidence })))
}

/** In the order of the volunteers' ids, so that every run accepts in the same order. */
export const attendedWork = (command: AcceptShift, roster: Roster): ReadonlyArray<WorkAccepted> => {
  const { taskId, shiftId, except, occurredAt } = command
  return entriesOf(roster.standings)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, standing]) => {
      const volunteerId = id as PersonId
      if (!isAcceptable(standing) || except.includes(volunteerId)) return []
      const minutes = minutesAttended(standing, roster.shift, occurredAt)
      if (minutes === 0) return []
      const work = workAccepted({ taskId, shiftId, volunteerId }, standing, roster.shift, minutes)
      return [{ ...work, heads: groupOf(roster, volunteerId)?.came }]
    })
    .slice(0, MOST_AT_ONCE)
}
