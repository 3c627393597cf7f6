/**
 * Attendance from paper or from a station that was offline, entered while nobody decided on the work yet. What is known already
 * changes nothing, so the same packet may come again. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotSignedUp,
 * WorkAlreadyDecided, AttendanceEndsBeforeItBegins, AttendanceTooLong, AttendanceOutsideShift.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { type AttendanceFault, attendanceFault } from '../attendance.ts'
import type { RecordAttendance } from '../commands.ts'
import type { AttendanceRecorded } from '../events.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { isCovered } from '../period.ts'
import { type NotSignedUp, notSignedUp, type WorkAlreadyDecided, workAlreadyDecided } from '../refusals.ts'
import { hasPlace, isAcceptable } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const recordAttendance = (
  command: RecordAttendance,
  state: TaskState,
): Decision<NotLocated | NotSignedUp | WorkAlreadyDecided | AttendanceFault, AttendanceRecorded> => {
  const { shiftId, volunteerId, from, to } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  const facts = { shiftId, volunteerId, standing: standing.kind }
  if (!hasPlace(standing)) return refuse(notSignedUp(facts))
  if (!isAcceptable(standing)) return refuse(workAlreadyDecided(facts))
  const fault = attendanceFault({ from, to }, roster.shift)
  if (fault !== undefined) return refuse(fault)
  if (standing.kind === 'Attended' && isCovered(standing.periods, { from, to })) return accept()
  return accept({ type: 'AttendanceRecorded', ...whereaboutsOf(command), from, to })
}
