/**
 * Asks people to come to an emergency, under the command that the task names (Shandong's regulations on volunteer service, art. 25).
 * Those asked before are not asked again. Refuses: TaskNotFound, TaskNotPublished, NoCommandingUnit, AnswerTooLate.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { notAskedYet } from '../call-out.ts'
import type { CallOut } from '../commands.ts'
import type { CalledOut } from '../events.ts'
import {
  type AnswerTooLate,
  answerTooLate,
  type NoCommandingUnit,
  noCommandingUnit,
  type TaskNotFound,
  type TaskNotPublished,
  taskNotFound,
  taskNotPublished,
} from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const callOut = (
  { taskId, askedIds, answerBy, occurredAt }: CallOut,
  state: TaskState,
): Decision<TaskNotFound | TaskNotPublished | NoCommandingUnit | AnswerTooLate, CalledOut> => {
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (state.kind !== 'Published') return refuse(taskNotPublished({ taskId, standing: state.kind }))
  if (state.terms.commandingUnitId === undefined) return refuse(noCommandingUnit({ taskId }))
  if (answerBy <= occurredAt) return refuse(answerTooLate({ taskId, answerBy }))
  const asked = notAskedYet(state.callOut, askedIds)
  return asked.length === 0 ? accept() : accept({ type: 'CalledOut', taskId, askedIds: asked, answerBy })
}
