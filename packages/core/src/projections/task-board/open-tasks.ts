/** Where can a volunteer still sign up? */
import type { TaskId, UnitId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { sortedBy } from '../table.ts'
import type { TaskBoard } from './fold.ts'
import { type ShiftNotice, type TaskNotice, taskNotice } from './task-notice.ts'

/** Published tasks with a free place on a shift that has not begun, each with those shifts only; what begins first stands first. */
export const openTasks = (state: TaskBoard, at: Instant, unitId?: UnitId): ReadonlyArray<TaskNotice> => {
  const isOpen = (shift: ShiftNotice): boolean => shift.freePlaces > 0 && shift.startsAt > at
  const open = Object.keys(state.tasks).flatMap((taskId) => {
    const notice = taskNotice(state, taskId as TaskId)
    if (notice === undefined || (unitId !== undefined && notice.unitId !== unitId)) return []
    const shifts = notice.shifts.filter(isOpen)
    return shifts.length === 0 ? [] : [{ ...notice, shifts }]
  })
  return sortedBy(
    open,
    (notice) => notice.shifts.map((shift) => shift.startsAt).join(),
    (notice) => notice.taskId,
  )
}
