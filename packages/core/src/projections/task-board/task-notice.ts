/** How does one task stand on the board? */
import type { TaskId } from '../../kernel/ids.ts'
import type { TaskDrafted } from '../../task/events.ts'
import { rowOf, sortedBy } from '../table.ts'
import type { TaskBoard, TaskRow } from './fold.ts'

type Shift = TaskDrafted['shifts'][number]

export interface ShiftNotice extends Shift {
  /** never below zero */
  readonly freePlaces: number
  readonly waiting: number
}

export interface TaskNotice extends Pick<TaskRow, 'unitId' | 'title' | 'category' | 'place' | 'risks'> {
  readonly taskId: TaskId
  /** in the order in which they begin */
  readonly shifts: ReadonlyArray<ShiftNotice>
}

const shiftNotice = (task: TaskRow, shift: Shift): ShiftNotice => {
  const signUps = rowOf(task.signUps, shift.shiftId)
  const placed = signUps?.placed.length ?? 0
  return { ...shift, freePlaces: Math.max(0, shift.capacity - placed), waiting: signUps?.waiting.length ?? 0 }
}

/** Undefined for a task that is not published, or is over. */
export const taskNotice = (state: TaskBoard, taskId: TaskId): TaskNotice | undefined => {
  const task = rowOf(state.tasks, taskId)
  if (task === undefined || !task.isPublished) return undefined
  const { unitId, title, category, place, risks } = task
  const shifts = sortedBy(
    task.shifts.map((shift) => shiftNotice(task, shift)),
    (shift) => shift.startsAt,
  )
  return { taskId, unitId, title, category, place, risks, shifts }
}
