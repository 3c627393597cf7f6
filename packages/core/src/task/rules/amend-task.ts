/**
 * Changes what nobody relied upon yet: a shift with sign-ups keeps its times, the category stays, places taken stay taken.
 * Places added go to the waitlist. Refuses: TaskNotFound, TaskOver, ShiftRepeated, ShiftEndsBeforeItStarts, ShiftTooLong,
 * CategoryReliedUpon, ShiftReliedUpon, CapacityBelowPlacesTaken.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AmendTask } from '../commands.ts'
import type { TaskAmended, WaitlistPromoted } from '../events.ts'
import { promotions } from '../promotions.ts'
import {
  type CapacityBelowPlacesTaken,
  type CategoryReliedUpon,
  capacityBelowPlacesTaken,
  categoryReliedUpon,
  type ShiftReliedUpon,
  shiftReliedUpon,
  type TaskNotFound,
  type TaskOver,
  taskNotFound,
  taskOver,
} from '../refusals.ts'
import { isReliedUpon, type Roster } from '../roster.ts'
import { isOpen, type OpenTask, rosterOf, type TaskState } from '../state.ts'
import { faultIn, type ShiftFault } from '../valid-shifts.ts'

type ReliedUpon = CategoryReliedUpon | ShiftReliedUpon | CapacityBelowPlacesTaken

export const amendTask = (
  command: AmendTask,
  state: TaskState,
): Decision<TaskNotFound | TaskOver | ShiftFault | ReliedUpon, TaskAmended | WaitlistPromoted> => {
  const { taskId, title, category, place, risks, shifts } = command
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (!isOpen(state)) return refuse(taskOver({ taskId, standing: state.kind }))
  const broken = faultIn(shifts) ?? reliedUpon(command, state)
  if (broken !== undefined) return refuse(broken)
  const promoted = shifts.flatMap((shift) => {
    const roster = rosterOf(state, shift.shiftId)
    if (roster === undefined) return []
    return promotions(taskId, { ...roster, shift }, shift.capacity - roster.taken, command.occurredAt)
  })
  const amended: TaskAmended = { type: 'TaskAmended', taskId, title, category, place, risks, shifts }
  return accept<TaskAmended | WaitlistPromoted>(amended, ...promoted)
}

const reliedUpon = (command: AmendTask, state: OpenTask): ReliedUpon | undefined => {
  const kept = state.rosters.filter(isReliedUpon)
  if (kept.length > 0 && command.category !== state.category) {
    return categoryReliedUpon({ category: state.category, asked: command.category })
  }
  return kept.map((roster) => reliedUponIn(roster, command)).find((refusal) => refusal !== undefined)
}

const reliedUponIn = ({ shift, taken }: Roster, command: AmendTask): ReliedUpon | undefined => {
  const { shiftId, startsAt, endsAt } = shift
  const next = command.shifts.find((other) => other.shiftId === shiftId)
  if (next === undefined || next.startsAt !== startsAt || next.endsAt !== endsAt) return shiftReliedUpon({ shiftId })
  return next.capacity < taken ? capacityBelowPlacesTaken({ shiftId, capacity: next.capacity, taken }) : undefined
}
