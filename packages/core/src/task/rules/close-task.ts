/**
 * Ends a task in which everything is decided. Who signed up for a shift that has ended and never came needs no decision.
 * Refuses: TaskNotFound, TaskNotPublished, TaskOver, TaskHasUndecidedWork.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/time.ts'
import type { CloseTask } from '../commands.ts'
import type { TaskClosed } from '../events.ts'
import {
  type TaskHasUndecidedWork,
  type TaskNotFound,
  type TaskNotPublished,
  type TaskOver,
  taskHasUndecidedWork,
  taskNotFound,
  taskNotPublished,
  taskOver,
} from '../refusals.ts'
import { type Roster, standingsOf } from '../roster.ts'
import type { Standing } from '../standing.ts'
import type { TaskState } from '../state.ts'

export const closeTask = (
  { taskId, occurredAt }: CloseTask,
  state: TaskState,
): Decision<TaskNotFound | TaskNotPublished | TaskOver | TaskHasUndecidedWork, TaskClosed> => {
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (state.kind === 'Draft') return refuse(taskNotPublished({ taskId, standing: state.kind }))
  if (state.kind === 'Cancelled') return refuse(taskOver({ taskId, standing: state.kind }))
  if (state.kind === 'Closed') return accept()
  const undecided = state.rosters.reduce((sum, roster) => sum + undecidedIn(roster, occurredAt), 0)
  if (undecided > 0) return refuse(taskHasUndecidedWork({ taskId, undecided }))
  return accept({ type: 'TaskClosed', taskId })
}

const undecidedIn = (roster: Roster, at: Instant): number =>
  standingsOf(roster).filter((standing) => isUndecided(standing, at < roster.shift.endsAt)).length

const isUndecided = ({ kind }: Standing, isShiftToCome: boolean): boolean => {
  switch (kind) {
    case 'SignedUp':
    case 'Waitlisted':
    case 'Offered':
      return isShiftToCome
    case 'CheckedIn':
    case 'Attended':
    case 'Accepted':
    case 'OnShow':
    case 'Objected':
      return true
    case 'NotSignedUp':
    case 'Withdrawn':
    case 'Lapsed':
    case 'NoShow':
    case 'Excused':
    case 'Confirmed':
    case 'Revoked':
    case 'Rejected':
      return false
  }
}
