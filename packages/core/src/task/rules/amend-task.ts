/**
 * Changes what nobody relied upon yet: a shift with sign-ups keeps its times, places taken stay taken, and once anybody signed up
 * or answered a call-out that they come, the category and the terms stay. Places added are offered to the waitlist. Refuses: TaskNotFound, TaskOver, ShiftRepeated, ShiftEndsBeforeItStarts,
 * ShiftTooLong, MinorsInCallOut, CategoryReliedUpon, TermReliedUpon, ShiftReliedUpon, CapacityBelowPlacesTaken.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { isAnybodyComing } from '../call-out.ts'
import type { AmendTask } from '../commands.ts'
import type { TaskAmended, WaitlistOffered } from '../events.ts'
import { offers } from '../offers.ts'
import {
  type CapacityBelowPlacesTaken,
  type CategoryReliedUpon,
  capacityBelowPlacesTaken,
  categoryReliedUpon,
  type MinorsInCallOut,
  type ShiftReliedUpon,
  shiftReliedUpon,
  type TaskNotFound,
  type TaskOver,
  type TermReliedUpon,
  taskNotFound,
  taskOver,
  termReliedUpon,
} from '../refusals.ts'
import { isReliedUpon, type Roster } from '../roster.ts'
import { isOpen, type OpenTask, rosterOf, type TaskState } from '../state.ts'
import { changedTerm, termsOf } from '../terms.ts'
import { termsFault } from '../terms-fault.ts'
import { faultIn, type ShiftFault } from '../valid-shifts.ts'

type ReliedUpon = CategoryReliedUpon | TermReliedUpon | ShiftReliedUpon | CapacityBelowPlacesTaken

export const amendTask = (
  command: AmendTask,
  state: TaskState,
): Decision<TaskNotFound | TaskOver | ShiftFault | MinorsInCallOut | ReliedUpon, TaskAmended | WaitlistOffered> => {
  const { taskId, title, category, place, shifts } = command
  const terms = termsOf(command)
  if (state.kind === 'NotDrafted') return refuse(taskNotFound({ taskId }))
  if (!isOpen(state)) return refuse(taskOver({ taskId, standing: state.kind }))
  const broken = faultIn(shifts) ?? termsFault(command) ?? reliedUpon(command, state)
  if (broken !== undefined) return refuse(broken)
  const offered = shifts.flatMap((shift) => {
    const roster = rosterOf(state, shift.shiftId)
    if (roster === undefined) return []
    return offers({ taskId, terms }, { ...roster, shift }, shift.capacity - roster.taken, command.occurredAt)
  })
  const amended: TaskAmended = { type: 'TaskAmended', taskId, title, category, place, shifts, ...terms }
  return accept<TaskAmended | WaitlistOffered>(amended, ...offered)
}

const reliedUpon = (command: AmendTask, state: OpenTask): ReliedUpon | undefined => {
  const kept = state.rosters.filter(isReliedUpon)
  const isAgreed = kept.length > 0 || isAnybodyComing(state.callOut)
  if (isAgreed && command.category !== state.category) {
    return categoryReliedUpon({ category: state.category, asked: command.category })
  }
  const term = changedTerm(state.terms, command)
  if (isAgreed && term !== undefined) return termReliedUpon({ term })
  return kept.map((roster) => reliedUponIn(roster, command)).find((refusal) => refusal !== undefined)
}

const reliedUponIn = ({ shift, taken }: Roster, command: AmendTask): ReliedUpon | undefined => {
  const { shiftId, startsAt, endsAt } = shift
  const next = command.shifts.find((other) => other.shiftId === shiftId)
  if (next === undefined || next.startsAt !== startsAt || next.endsAt !== endsAt) return shiftReliedUpon({ shiftId })
  return next.capacity < taken ? capacityBelowPlacesTaken({ shiftId, capacity: next.capacity, taken }) : undefined
}
