/** Finds the shift and the volunteer's standing that a command speaks of. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound. */
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { PersonId, ShiftId, TaskId } from '../kernel/ids.ts'
import {
  type ShiftNotFound,
  shiftNotFound,
  type TaskNotFound,
  type TaskNotPublished,
  taskNotFound,
  taskNotPublished,
} from './refusals.ts'
import { type Roster, standingOf } from './roster.ts'
import type { Standing } from './standing.ts'
import { isShown, type Published, rosterOf, type TaskState } from './state.ts'

/** Which volunteer on which shift of which task. */
export interface Whereabouts {
  readonly taskId: TaskId
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
}

export interface Located {
  readonly task: Published
  readonly roster: Roster
  readonly standing: Standing
}

export type NotLocated = TaskNotFound | TaskNotPublished | ShiftNotFound

/** The shift alone. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound. */
export const locateShift = (
  { taskId, shiftId }: Pick<Whereabouts, 'taskId' | 'shiftId'>,
  state: TaskState,
): Either<NotLocated, Pick<Located, 'task' | 'roster'>> => {
  if (state.kind === 'NotDrafted') return left(taskNotFound({ taskId }))
  if (state.kind !== 'Published') return left(taskNotPublished({ taskId, standing: state.kind }))
  const roster = rosterOf(state, shiftId)
  return roster === undefined ? left(shiftNotFound({ taskId, shiftId })) : right({ task: state, roster })
}

export const locate = (whereabouts: Whereabouts, state: TaskState): Either<NotLocated, Located> => {
  const found = locateShift(whereabouts, state)
  if (isLeft(found)) return found
  return right({ ...found.right, standing: standingOf(found.right.roster, whereabouts.volunteerId) })
}

/** Where the volunteer stands, also on a task that was closed: objections outlast it. Refuses: TaskNotFound, TaskNotPublished, ShiftNotFound. */
export const locateShown = (whereabouts: Whereabouts, state: TaskState): Either<NotLocated, Standing> => {
  const { taskId, shiftId, volunteerId } = whereabouts
  if (state.kind === 'NotDrafted') return left(taskNotFound({ taskId }))
  if (!isShown(state)) return left(taskNotPublished({ taskId, standing: state.kind }))
  const roster = rosterOf(state, shiftId)
  return roster === undefined ? left(shiftNotFound({ taskId, shiftId })) : right(standingOf(roster, volunteerId))
}

/** The three ids alone, as every event about a volunteer on a shift opens with them. */
export const whereaboutsOf = ({ taskId, shiftId, volunteerId }: Whereabouts): Whereabouts => ({
  taskId,
  shiftId,
  volunteerId,
})
