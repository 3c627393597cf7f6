/** What is refused at sign-up and on the day: places, times, presence. */
import type { PersonId, ShiftId, TaskId } from '../kernel/ids.ts'
import { defineRefusal, type RefusalOf } from '../kernel/refusal.ts'
import type { Instant } from '../kernel/time.ts'
import type { Period } from './period.ts'
import type { Standing } from './standing.ts'
import { standingWords } from './standing-words.ts'

export const shiftNotFound = defineRefusal('ShiftNotFound', {
  en: (f: { taskId: TaskId; shiftId: ShiftId }) =>
    `Task ${f.taskId} has no shift ${f.shiftId}. Choose one of the task's shifts.`,
  zh: (f) => `任务 ${f.taskId} 没有班次 ${f.shiftId},请选择该任务的班次。`,
})
export type ShiftNotFound = RefusalOf<typeof shiftNotFound>

export const shiftEnded = defineRefusal('ShiftEnded', {
  en: (f: { shiftId: ShiftId; endsAt: Instant }) =>
    `Shift ${f.shiftId} ended at ${f.endsAt}: nobody can sign up any more. Choose a later shift.`,
  zh: (f) => `班次 ${f.shiftId} 已于 ${f.endsAt} 结束,不能再报名,请选择之后的班次。`,
})
export type ShiftEnded = RefusalOf<typeof shiftEnded>

export const risksNotShown = defineRefusal('RisksNotShown', {
  en: (f: { taskId: TaskId }) =>
    `The risks of task ${f.taskId} must be shown before anyone signs up. Show them, and let the volunteer agree.`,
  zh: (f) => `报名前必须告知任务 ${f.taskId} 的风险,请先告知并经志愿者同意。`,
})
export type RisksNotShown = RefusalOf<typeof risksNotShown>

export const alreadySignedUp = defineRefusal('AlreadySignedUp', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `The volunteer is on shift ${f.shiftId} already: ${standingWords[f.standing].en}. Nothing more is to be done.`,
  zh: (f) => `该志愿者已在班次 ${f.shiftId} 中(${standingWords[f.standing].zh}),无需再报名。`,
})
export type AlreadySignedUp = RefusalOf<typeof alreadySignedUp>

export const shiftsOverlap = defineRefusal('ShiftsOverlap', {
  en: (f: { shiftId: ShiftId; otherShiftId: ShiftId }) =>
    `Shift ${f.shiftId} overlaps shift ${f.otherShiftId}, which the volunteer signed up for. Withdraw from that one, or choose another.`,
  zh: (f) => `班次 ${f.shiftId} 与已报名的班次 ${f.otherShiftId} 时间重叠,请先取消后者,或另选班次。`,
})
export type ShiftsOverlap = RefusalOf<typeof shiftsOverlap>

export const notSignedUp = defineRefusal('NotSignedUp', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `The volunteer has no place on shift ${f.shiftId}: ${standingWords[f.standing].en}. Sign them up first.`,
  zh: (f) => `该志愿者在班次 ${f.shiftId} 中没有名额(${standingWords[f.standing].zh}),请先报名。`,
})
export type NotSignedUp = RefusalOf<typeof notSignedUp>

export const signUpUsed = defineRefusal('SignUpUsed', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `The sign-up for shift ${f.shiftId} was used already: ${standingWords[f.standing].en}. It can be withdrawn only before check-in.`,
  zh: (f) => `班次 ${f.shiftId} 的报名已使用(${standingWords[f.standing].zh}),只能在签到前取消。`,
})
export type SignUpUsed = RefusalOf<typeof signUpUsed>

export const checkInNotOpen = defineRefusal('CheckInNotOpen', {
  en: (f: { shiftId: ShiftId; opensAt: Instant; endsAt: Instant; at: Instant }) =>
    `Check-in for shift ${f.shiftId} is open from ${f.opensAt} to ${f.endsAt}, not at ${f.at}. Come then, or record the attendance.`,
  zh: (f) => `班次 ${f.shiftId} 的签到时间为 ${f.opensAt} 至 ${f.endsAt},${f.at} 不能签到;请按时签到或补录出勤。`,
})
export type CheckInNotOpen = RefusalOf<typeof checkInNotOpen>

export const notCheckedIn = defineRefusal('NotCheckedIn', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `The volunteer is not checked in on shift ${f.shiftId}: ${standingWords[f.standing].en}. Check them in, or record the attendance.`,
  zh: (f) => `该志愿者在班次 ${f.shiftId} 没有签到(${standingWords[f.standing].zh}),请先签到或补录出勤。`,
})
export type NotCheckedIn = RefusalOf<typeof notCheckedIn>

export const attendanceEndsBeforeItBegins = defineRefusal('AttendanceEndsBeforeItBegins', {
  en: (f: { from: Instant; to: Instant }) =>
    `Attendance cannot begin at ${f.from} and end at ${f.to}. Correct one of the two.`,
  zh: (f) => `出勤不能从 ${f.from} 到 ${f.to},请更正时间。`,
})
export type AttendanceEndsBeforeItBegins = RefusalOf<typeof attendanceEndsBeforeItBegins>

export const attendanceTooLong = defineRefusal('AttendanceTooLong', {
  en: (f: { minutes: number; mostMinutes: number }) =>
    `Attendance of ${f.minutes} minutes is longer than a shift can be, ${f.mostMinutes} minutes. Correct the times.`,
  zh: (f) => `出勤 ${f.minutes} 分钟,超过单个班次上限 ${f.mostMinutes} 分钟,请更正时间。`,
})
export type AttendanceTooLong = RefusalOf<typeof attendanceTooLong>

export const attendanceOutsideShift = defineRefusal('AttendanceOutsideShift', {
  en: (f: { shiftId: ShiftId; startsAt: Instant; endsAt: Instant }) =>
    `Shift ${f.shiftId} ran from ${f.startsAt} to ${f.endsAt}: the attendance lies outside. Record it for the right shift.`,
  zh: (f) => `班次 ${f.shiftId} 为 ${f.startsAt} 至 ${f.endsAt},该出勤不在其中,请记入正确的班次。`,
})
export type AttendanceOutsideShift = RefusalOf<typeof attendanceOutsideShift>

export const attendanceContradicted = defineRefusal('AttendanceContradicted', {
  en: (f: { from: Instant; to: Instant; stands: Period }) =>
    `Attendance from ${f.from} to ${f.to} contradicts what is recorded, from ${f.stands.from} to ${f.stands.to}. Ask who was there which is right.`,
  zh: (f) => `出勤 ${f.from} 至 ${f.to} 与已有记录 ${f.stands.from} 至 ${f.stands.to} 矛盾,请向在场人员核实。`,
})
export type AttendanceContradicted = RefusalOf<typeof attendanceContradicted>

export const checkInCodeNeeded = defineRefusal('CheckInCodeNeeded', {
  en: (f: { shiftId: ShiftId }) =>
    `Check-in for shift ${f.shiftId} needs the code that hangs at the place. Enter it, or ask who runs the shift to check you in.`,
  zh: (f) => `班次 ${f.shiftId} 签到须输入现场签到码;也可请现场负责人代为签到。`,
})
export type CheckInCodeNeeded = RefusalOf<typeof checkInCodeNeeded>

export const checkInCodeWrong = defineRefusal('CheckInCodeWrong', {
  en: (f: { shiftId: ShiftId }) =>
    `This is not the check-in code of shift ${f.shiftId}. Look at the code at the place once more.`,
  zh: (f) => `签到码与班次 ${f.shiftId} 不符,请核对现场签到码。`,
})
export type CheckInCodeWrong = RefusalOf<typeof checkInCodeWrong>

export const shiftNotEnded = defineRefusal('ShiftNotEnded', {
  en: (f: { shiftId: ShiftId; endsAt: Instant }) =>
    `Shift ${f.shiftId} lasts until ${f.endsAt}: who is not there may still come. Say so afterwards.`,
  zh: (f) => `班次 ${f.shiftId} 到 ${f.endsAt} 结束,结束前仍可能到岗,请在结束后办理。`,
})
export type ShiftNotEnded = RefusalOf<typeof shiftNotEnded>

export const cameToShift = defineRefusal('CameToShift', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `The volunteer came to shift ${f.shiftId}: ${standingWords[f.standing].en}. Decide on the work instead.`,
  zh: (f) => `该志愿者在班次 ${f.shiftId} 已到岗(${standingWords[f.standing].zh}),请直接验收。`,
})
export type CameToShift = RefusalOf<typeof cameToShift>

export const noNoShow = defineRefusal('NoNoShow', {
  en: (f: { shiftId: ShiftId; volunteerId: PersonId; standing: Standing['kind'] }) =>
    `Nothing is to be excused on shift ${f.shiftId}: ${standingWords[f.standing].en}. Check the shift and the volunteer.`,
  zh: (f) => `班次 ${f.shiftId} 没有需要说明的缺勤(${standingWords[f.standing].zh}),请核对班次和人员。`,
})
export type NoNoShow = RefusalOf<typeof noNoShow>
