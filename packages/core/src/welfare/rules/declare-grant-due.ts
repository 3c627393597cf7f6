/** An occasion of a schedule has come, once, however late and however often it is said. Refuses: ScheduleNotFound, NotAnOccasion. */

import { isOccasion } from '../../award/grant-occasions.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addMonths, localDateOf } from '../../kernel/time.ts'
import type { DeclareGrantDue } from '../commands.ts'
import type { GrantFellDue } from '../events.ts'
import { notAnOccasion, scheduleNotFound, type WelfareRefusal } from '../refusals.ts'
import { hasFallenDue, scheduledIn, type WelfareState } from '../state.ts'

export const declareGrantDue = (
  { scheduleId, on, occurredAt }: DeclareGrantDue,
  state: WelfareState,
): Decision<WelfareRefusal, GrantFellDue> => {
  const scheduled = scheduledIn(state, scheduleId)
  if (scheduled === undefined) return refuse(scheduleNotFound({ scheduleId }))
  const { schedule, from, stoppedOn } = scheduled
  const isStopped = stoppedOn !== undefined && on > stoppedOn
  if (isStopped || on > localDateOf(occurredAt) || !isOccasion(schedule, on)) {
    return refuse(notAnOccasion({ scheduleId, on }))
  }
  if (hasFallenDue(state, { scheduleId, on })) return accept()
  const { group, points, kind, validMonths } = schedule
  const expiresOn = validMonths === undefined ? undefined : addMonths(on, validMonths)
  return accept({ type: 'GrantFellDue', scheduleId, on, group, points, kind, from, expiresOn })
}
