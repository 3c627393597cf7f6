/**
 * Says whether somebody comes, before the deadline. Refuses: TaskNotFound, TaskNotPublished, NotCalledOut, AnswerTooLate.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { answerOf } from '../call-out.ts'
import type { AnswerCallOut } from '../commands.ts'
import type { CallOutAnswered } from '../events.ts'
import {
  type AnswerTooLate,
  answerTooLate,
  type NotCalledOut,
  notCalledOut,
  type TaskNotFound,
  type TaskNotPublished,
  taskNotFound,
  taskNotPublished,
} from '../refusals.ts'
import type { TaskState } from '../state.ts'

export const answerCallOut = (
  { taskId, volunteerId, isComing, occurredAt }: AnswerCallOut,
  state: TaskState,
): Decision<TaskNotFound | TaskNotPublished | NotCalledOut | AnswerTooLate, CallOutAnswered> => {
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (state.kind !== 'Published') return refuse(taskNotPublished({ taskId, standing: state.kind }))
  const before = answerOf(state.callOut, volunteerId)
  if (state.callOut === undefined || before === undefined) return refuse(notCalledOut({ taskId, volunteerId }))
  if (before === (isComing ? 'coming' : 'not-coming')) return accept()
  const { answerBy } = state.callOut
  if (occurredAt >= answerBy) return refuse(answerTooLate({ taskId, answerBy }))
  return accept({ type: 'CallOutAnswered', taskId, volunteerId, isComing })
}
