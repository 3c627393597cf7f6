/** Which code hangs at the place of a shift? For the staff who run it: whoever knows it can check in from anywhere. */
import { checkInCodeOf } from '../../kernel/derive.ts'
import type { ShiftId, TaskId } from '../../kernel/ids.ts'
import type { CheckInCode } from '../../kernel/text.ts'
import { rowOf } from '../table.ts'
import type { TaskBoard } from './fold.ts'

/** Undefined for a shift that is not on the board, or was published before there were codes. */
export const checkInCode = (state: TaskBoard, taskId: TaskId, shiftId: ShiftId): CheckInCode | undefined => {
  const task = rowOf(state.tasks, taskId)
  if (task === undefined || task.codeSeed === null) return undefined
  return task.shifts.some((shift) => shift.shiftId === shiftId) ? checkInCodeOf(task.codeSeed, shiftId) : undefined
}
