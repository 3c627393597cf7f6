/**
 * A forgotten check-out is closed at the shift's end and marked as assumed. Running this late changes no decision: whoever accepts
 * the work counts the same minutes before it was written down.
 *
 * | date                | command                                                     |
 * |---------------------|-------------------------------------------------------------|
 * | the end of a shift  | CloseAttendance for each who is still checked in, as of then |
 */
import { entriesOf } from '../../kernel/dictionary.ts'
import type { TaskId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline } from '../header.ts'
import type { Policy, Reaction } from '../policy.ts'
import { type AttendanceState, evolve, initialState } from './state.ts'

const name = 'attendance' as Keyword

const due = ({ present }: AttendanceState, now: Instant): ReadonlyArray<Reaction> =>
  entriesOf(present)
    .flatMap(([taskId, there]) => there.map((one) => ({ ...one, taskId: taskId as TaskId, due: one.endsAt })))
    .filter(({ endsAt }) => endsAt <= now)
    .map((one) => ({ ...one, subject: `${one.taskId}/${one.shiftId}/${one.volunteerId}` }))
    .toSorted(earliestFirst)
    .map(({ subject, endsAt, taskId, shiftId, volunteerId }) => ({
      command: { type: 'CloseAttendance', ...atDeadline(name, subject, endsAt), taskId, shiftId, volunteerId },
    }))

export const attendance: Policy<AttendanceState> = { name, version: 1, initialState, evolve, react: () => [], due }
