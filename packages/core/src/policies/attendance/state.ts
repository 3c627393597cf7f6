/** What the closing of attendance remembers: when the shifts of open tasks end, and who is checked in. */
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../../kernel/dictionary.ts'
import type { PersonId, ShiftId, TaskId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import type { CheckedIn, TaskDrafted } from '../../task/events.ts'
import type { Recorded } from '../policy.ts'

export interface Present {
  readonly shiftId: ShiftId
  readonly volunteerId: PersonId
  readonly endsAt: Instant
}

interface ShiftEnd {
  readonly shiftId: ShiftId
  readonly endsAt: Instant
}

export interface AttendanceState {
  /** by task */
  readonly ends: Dictionary<ReadonlyArray<ShiftEnd>>
  /** by task */
  readonly present: Dictionary<ReadonlyArray<Present>>
}

export const initialState: AttendanceState = { ends: emptyDictionary(), present: emptyDictionary() }

export const evolve = (state: AttendanceState, { event }: Recorded): AttendanceState => {
  switch (event.type) {
    case 'TaskDrafted':
    case 'TaskAmended':
      return { ...state, ends: withEntry(state.ends, event.taskId, endsOf(event.shifts)) }
    case 'CheckedIn':
      return arrived(state, event)
    case 'CheckedOut':
    case 'AttendanceRecorded':
    case 'WorkAccepted':
    case 'WorkRejected':
      return withPresent(state, event.taskId, others(state, event))
    case 'TaskCancelled':
    case 'TaskClosed':
      return { ends: withoutEntry(state.ends, event.taskId), present: withoutEntry(state.present, event.taskId) }
    default:
      return state
  }
}

const endsOf = (shifts: TaskDrafted['shifts']): ReadonlyArray<ShiftEnd> =>
  shifts.map(({ shiftId, endsAt }) => ({ shiftId, endsAt }))

/** Who checked in at the very end, as it was once possible, was there for no time that could be closed. */
const arrived = (state: AttendanceState, event: CheckedIn): AttendanceState => {
  const { taskId, shiftId, volunteerId, at } = event
  const end = lookUp(state.ends, taskId)?.find((shift) => shift.shiftId === shiftId)
  if (end === undefined || at >= end.endsAt) return state
  return withPresent(state, taskId, [...others(state, event), { shiftId, volunteerId, endsAt: end.endsAt }])
}

const others = (
  state: AttendanceState,
  { taskId, shiftId, volunteerId }: Pick<CheckedIn, 'taskId' | 'shiftId' | 'volunteerId'>,
): ReadonlyArray<Present> =>
  (lookUp(state.present, taskId) ?? []).filter((one) => one.shiftId !== shiftId || one.volunteerId !== volunteerId)

const withPresent = (state: AttendanceState, taskId: TaskId, present: ReadonlyArray<Present>): AttendanceState => ({
  ...state,
  present: present.length > 0 ? withEntry(state.present, taskId, present) : withoutEntry(state.present, taskId),
})
