/**
 * Attendance from paper or from a station that was offline, entered while nobody decided on the work yet. What is known already
 * changes nothing, so the same packet may come again; what contradicts it is refused with what stands there. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound, NotSignedUp,
 * WorkAlreadyDecided, AttendanceEndsBeforeItBegins, AttendanceTooLong, AttendanceOutsideShift, AttendanceContradicted, MoreHeadsThanCame.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { type AttendanceFault, attendanceFault } from '../attendance.ts'
import type { RecordAttendance } from '../commands.ts'
import type { AttendanceRecorded } from '../events.ts'
import { headsFault } from '../heads.ts'
import { locate, type NotLocated, whereaboutsOf } from '../locate.ts'
import { doOverlap, isCovered } from '../period.ts'
import {
  type AttendanceContradicted,
  attendanceContradicted,
  type MoreHeadsThanCame,
  type NotSignedUp,
  notSignedUp,
  type WorkAlreadyDecided,
  workAlreadyDecided,
} from '../refusals.ts'
import { groupOf } from '../roster.ts'
import { hasPlace, isAcceptable, isMissing } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const recordAttendance = (
  command: RecordAttendance,
  state: TaskState,
): Decision<
  NotLocated | NotSignedUp | WorkAlreadyDecided | AttendanceFault | AttendanceContradicted | MoreHeadsThanCame,
  AttendanceRecorded
> => {
  const { shiftId, volunteerId, from, to, deviceAt, heads } = command
  const located = locate(command, state)
  if (isLeft(located)) return located
  const { roster, standing } = located.right
  const facts = { shiftId, volunteerId, standing: standing.kind }
  if (!hasPlace(standing)) return refuse(notSignedUp(facts))
  if (!isAcceptable(standing) && !isMissing(standing)) return refuse(workAlreadyDecided(facts))
  const group = groupOf(roster, volunteerId)
  const fault = headsFault(command, group?.heads) ?? attendanceFault({ from, to }, roster.shift)
  if (fault !== undefined) return refuse(fault)
  const known = standing.kind === 'Attended' && !standing.isAssumed ? standing.periods : []
  const isKnown = isCovered(known, { from, to })
  if (isKnown && (group === undefined || (heads ?? group.came) === group.came)) return accept()
  const other = isKnown ? undefined : known.find((period) => doOverlap(period, { from, to }))
  if (other !== undefined) return refuse(attendanceContradicted({ from, to, stands: other }))
  return accept({ type: 'AttendanceRecorded', ...whereaboutsOf(command), from, to, deviceAt, heads: group && heads })
}
