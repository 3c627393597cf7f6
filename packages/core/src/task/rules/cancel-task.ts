/** Calls a task off, as long as no work of it was accepted. Refuses: TaskNotFound, TaskOver, TaskHasAcceptedWork. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { CancelTask } from '../commands.ts'
import type { TaskCancelled } from '../events.ts'
import {
  type TaskHasAcceptedWork,
  type TaskNotFound,
  type TaskOver,
  taskHasAcceptedWork,
  taskNotFound,
  taskOver,
} from '../refusals.ts'
import { standingsOf } from '../roster.ts'
import { countsAsAccepted } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const cancelTask = (
  { taskId, reason }: CancelTask,
  state: TaskState,
): Decision<TaskNotFound | TaskOver | TaskHasAcceptedWork, TaskCancelled> => {
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (state.kind === 'Cancelled') return accept()
  if (state.kind === 'Closed') return refuse(taskOver({ taskId, standing: state.kind }))
  const accepted = state.rosters.flatMap(standingsOf).filter(countsAsAccepted).length
  if (accepted > 0) return refuse(taskHasAcceptedWork({ taskId, accepted }))
  return accept({ type: 'TaskCancelled', taskId, reason })
}
