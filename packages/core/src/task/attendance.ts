/** What attendance on a shift must be. Refuses: AttendanceEndsBeforeItBegins, AttendanceTooLong, AttendanceOutsideShift. */
import { MAX_MINUTES } from '../kernel/quantities.ts'
import { minutesBetween } from '../kernel/time.ts'
import { doOverlap, type Period } from './period.ts'
import {
  type AttendanceEndsBeforeItBegins,
  type AttendanceOutsideShift,
  type AttendanceTooLong,
  attendanceEndsBeforeItBegins,
  attendanceOutsideShift,
  attendanceTooLong,
} from './refusals.ts'
import type { Shift } from './shift.ts'

export type AttendanceFault = AttendanceEndsBeforeItBegins | AttendanceTooLong | AttendanceOutsideShift

/** What is wrong with having attended the shift in this period; undefined where nothing is. */
export const attendanceFault = ({ from, to }: Period, shift: Shift): AttendanceFault | undefined => {
  const { shiftId, startsAt, endsAt } = shift
  if (to <= from) return attendanceEndsBeforeItBegins({ from, to })
  const minutes = minutesBetween(from, to)
  if (minutes > MAX_MINUTES) return attendanceTooLong({ minutes, mostMinutes: MAX_MINUTES })
  if (!doOverlap({ from, to }, { from: startsAt, to: endsAt })) {
    return attendanceOutsideShift({ shiftId, startsAt, endsAt })
  }
  return undefined
}
