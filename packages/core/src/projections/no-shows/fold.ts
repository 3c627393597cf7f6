/** Shifts that volunteers missed, and the work that was accepted of them. An excuse, or attendance that comes late, takes a no-show away. */
import type { EventType } from '../../events.ts'
import type { PersonId, ShiftId, TaskId, WorkId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { WorkAccepted } from '../../task/events.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'

/** Accepted works kept for each volunteer: the latest by day of service. More tasks than these need nobody ask for. */
export const MOST_ATTENDED = 50

export interface AttendanceRow {
  missed: Array<{ readonly taskId: TaskId; readonly shiftId: ShiftId; readonly on: LocalDate }>
  attended: Array<{ readonly workId: WorkId; readonly taskId: TaskId; readonly on: LocalDate }>
}

export interface NoShows {
  readonly volunteers: Table<AttendanceRow>
}

export const initialState = (): NoShows => ({ volunteers: {} })

export const handles = [
  'AttendanceRecorded',
  'NoShowMarked',
  'NoShowExcused',
  'WorkAccepted',
  'WorkRejected',
  'ObjectionUpheld',
  'WorkRevoked',
] as const satisfies ReadonlyArray<EventType>

const rowFor = (state: NoShows, volunteerId: PersonId): AttendanceRow => {
  const before = rowOf(state.volunteers, volunteerId)
  if (before !== undefined) return before
  const none: AttendanceRow = { missed: [], attended: [] }
  state.volunteers[volunteerId] = none
  return none
}

const takeAway = (state: NoShows, event: EventOf<'AttendanceRecorded' | 'NoShowExcused'>): NoShows => {
  const row = rowOf(state.volunteers, event.volunteerId)
  if (row !== undefined)
    row.missed = row.missed.filter(({ taskId, shiftId }) => taskId !== event.taskId || shiftId !== event.shiftId)
  return state
}

const miss = (state: NoShows, { taskId, shiftId, volunteerId, missedOn }: EventOf<'NoShowMarked'>): NoShows => {
  rowFor(state, volunteerId).missed.push({ taskId, shiftId, on: missedOn })
  return state
}

const attend = (state: NoShows, { workId, taskId, volunteerId, from }: WorkAccepted): NoShows => {
  const row = rowFor(state, volunteerId)
  row.attended.push({ workId, taskId, on: localDateOf(from) })
  if (row.attended.length > MOST_ATTENDED) {
    row.attended = row.attended.toSorted((one, other) => (one.on < other.on ? -1 : 1)).slice(-MOST_ATTENDED)
  }
  return state
}

const unattend = (
  state: NoShows,
  { workId, volunteerId }: EventOf<'WorkRejected' | 'ObjectionUpheld' | 'WorkRevoked'>,
): NoShows => {
  const row = rowOf(state.volunteers, volunteerId)
  if (row !== undefined) row.attended = row.attended.filter((work) => work.workId !== workId)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: NoShows, { event }: RecordedEvent<EventOf<(typeof handles)[number]>>): NoShows => {
  switch (event.type) {
    case 'NoShowMarked':
      return miss(state, event)
    case 'AttendanceRecorded':
    case 'NoShowExcused':
      return takeAway(state, event)
    case 'WorkAccepted':
      return attend(state, event)
    case 'WorkRejected':
    case 'ObjectionUpheld':
    case 'WorkRevoked':
      return unattend(state, event)
  }
}
