/** Calls for volunteers in the one place where all look. A published task is so already. Refuses: TaskNotFound, TaskOver. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { PublishTask } from '../commands.ts'
import type { TaskPublished } from '../events.ts'
import { type TaskNotFound, type TaskOver, taskNotFound, taskOver } from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const publishTask = (
  { taskId, commandId }: PublishTask,
  state: TaskState,
): Decision<TaskNotFound | TaskOver, TaskPublished> => {
  switch (state.kind) {
    case 'NotDrafted':
      return refuse(taskNotFound({ taskId }))
    case 'Draft':
      return accept({ type: 'TaskPublished', taskId, codeSeed: commandId })
    case 'Published':
      return accept()
    case 'Cancelled':
    case 'Closed':
      return refuse(taskOver({ taskId, standing: state.kind }))
  }
}
