/**
 * The volunteer leaves: the time since check-in counts as attended. It also corrects a departure that was assumed.
 * Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotCheckedIn, AttendanceEndsBeforeItBegins, AttendanceTooLong,
 * AttendanceOutsideShift.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/time.ts'
import { type AttendanceFault, attendanceFault } from '../attendance.ts'
import type { CheckOut } from '../commands.ts'
import type { CheckedOut } from '../events.ts'
import { locate, type NotLocated } from '../locate.ts'
import { type NotCheckedIn, notCheckedIn } from '../refusals.ts'
import type { Standing } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const checkOut = (
  command: CheckOut,
  state: TaskState,
): Decision<NotLocated | NotCheckedIn | AttendanceFault, CheckedOut> => {
  const { taskId, shiftId, volunteerId, occurredAt: at, deviceAt } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  if (standing.kind === 'Attended' && standing.periods.some(({ to }) => to === at)) return accept()
  const since = arrivalOf(standing)
  if (since === undefined) return refuse(notCheckedIn({ shiftId, volunteerId, standing: standing.kind }))
  const fault = attendanceFault({ from: since, to: at }, roster.shift)
  if (fault !== undefined) return refuse(fault)
  return accept({ type: 'CheckedOut', taskId, shiftId, volunteerId, at, deviceAt, isAssumed: undefined })
}

/** When somebody came who has not left yet, as far as anybody saw. */
const arrivalOf = (standing: Standing): Instant | undefined => {
  if (standing.kind === 'CheckedIn') return standing.since
  return standing.kind === 'Attended' && standing.isAssumed ? standing.periods[0]?.from : undefined
}
