/**
 * Writes a task down before anyone sees it.
 * Refuses: TaskAlreadyDrafted, ShiftRepeated, ShiftEndsBeforeItStarts, ShiftTooLong, MinorsInCallOut.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { DraftTask } from '../commands.ts'
import type { TaskDrafted } from '../events.ts'
import { type MinorsInCallOut, type TaskAlreadyDrafted, taskAlreadyDrafted } from '../refusals.ts'
import type { TaskState } from '../state.ts'
import { termsOf } from '../terms.ts'
import { termsFault } from '../terms-fault.ts'
import { faultIn, type ShiftFault } from '../valid-shifts.ts'

export const draftTask = (
  command: DraftTask,
  state: TaskState,
): Decision<TaskAlreadyDrafted | ShiftFault | MinorsInCallOut, TaskDrafted> => {
  const { taskId, unitId, title, category, place, shifts } = command
  if (state.kind !== 'NotDrafted') return refuse(taskAlreadyDrafted({ taskId }))
  const fault = faultIn(shifts) ?? termsFault(command)
  if (fault !== undefined) return refuse(fault)
  return accept({ type: 'TaskDrafted', taskId, unitId, title, category, place, shifts, ...termsOf(command) })
}
