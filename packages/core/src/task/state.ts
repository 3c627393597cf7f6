/** Where a task stands, and the one fold of its stream. An event copies the shift it touches and no other. */
import type { CommandId, PersonId, ShiftId, TaskId, UnitId } from '../kernel/ids.ts'
import type { Keyword } from '../kernel/text.ts'
import { answered, type CallOutState, called } from './call-out.ts'
import type { CalledOut, CallOutAnswered, TaskAmended, TaskDrafted, TaskEvent } from './events.ts'
import { nextStanding, type StandingEvent } from './next-standing.ts'
import { emptyRoster, groupOf, type Roster, standingOf, withGroup, withStanding } from './roster.ts'
import { isAway } from './standing.ts'
import { type Terms, termsOf } from './terms.ts'

/** What is known of a task that was drafted. */
export interface Plan {
  readonly taskId: TaskId
  readonly unitId: UnitId
  readonly category: Keyword
  readonly terms: Terms
  readonly rosters: ReadonlyArray<Roster>
  /** what the check-in codes follow from; absent in a draft and in tasks from before there were codes */
  readonly codeSeed: CommandId | undefined
  /** undefined where nobody was called out */
  readonly callOut: CallOutState | undefined
}

export interface Published extends Plan {
  readonly kind: 'Published'
}

export type TaskState =
  | { readonly kind: 'NotDrafted' }
  | ({ readonly kind: 'Draft' } & Plan)
  | Published
  | ({ readonly kind: 'Cancelled' } & Plan)
  | ({ readonly kind: 'Closed' } & Plan)

export const initialState: TaskState = { kind: 'NotDrafted' }

/** Total: an event that does not fit leaves the task as it was. */
export const evolve = (state: TaskState, event: TaskEvent): TaskState => {
  switch (event.type) {
    case 'TaskDrafted':
      return state.kind === 'NotDrafted' ? drafted(event) : state
    case 'TaskPublished':
      return state.kind === 'Draft' ? { ...state, kind: 'Published', codeSeed: event.codeSeed } : state
    case 'TaskAmended':
      return isOpen(state) ? amended(state, event) : state
    case 'TaskCancelled':
      return isOpen(state) ? { ...state, kind: 'Cancelled' } : state
    case 'TaskClosed':
      return whilePublished(state, (task) => ({ ...task, kind: 'Closed' }))
    case 'CalledOut':
    case 'CallOutAnswered':
      return whilePublished(state, (task) => spokenTo(task, event))
    case 'VolunteerSignedUp':
    case 'VolunteerWaitlisted':
    case 'SignUpWithdrawn':
    case 'WaitlistOffered':
    case 'WaitlistPromoted':
    case 'OfferDeclined':
    case 'OfferLapsed':
    case 'CheckedIn':
    case 'CheckedOut':
    case 'AttendanceRecorded':
    case 'NoShowMarked':
    case 'NoShowExcused':
    case 'WorkAccepted':
    case 'WorkRejected':
    case 'PublicityOpened':
    case 'ObjectionUpheld':
    case 'WorkConfirmed':
      return whilePublished(state, (task) => movedOn(task, event))
    // Confirmed work can be objected to after its task was closed.
    case 'ObjectionRaised':
    case 'ObjectionDismissed':
    case 'WorkRevoked':
      return isShown(state) ? movedOn(state, event) : state
  }
}

const whilePublished = (state: TaskState, next: (task: Published) => TaskState): TaskState =>
  state.kind === 'Published' ? next(state) : state

/** May still change: a draft, or published. */
export type OpenTask = Extract<TaskState, { readonly kind: 'Draft' | 'Published' }>

/** Its work is in the public eye: published, or closed. */
export type ShownTask = Extract<TaskState, { readonly kind: 'Published' | 'Closed' }>

export const isShown = (state: TaskState): state is ShownTask => state.kind === 'Published' || state.kind === 'Closed'

export const isOpen = (state: TaskState): state is OpenTask => state.kind === 'Draft' || state.kind === 'Published'

export const rosterOf = (state: OpenTask | ShownTask, shiftId: ShiftId): Roster | undefined =>
  state.rosters.find((roster) => roster.shift.shiftId === shiftId)

/** The volunteer's shifts of this task, each with where they stand on it. */
export const shiftsOf = (state: OpenTask, volunteerId: PersonId) =>
  state.rosters.map((roster) => ({ shift: roster.shift, standing: standingOf(roster, volunteerId) }))

const drafted = ({ taskId, unitId, category, shifts, ...stated }: TaskDrafted): TaskState => ({
  kind: 'Draft',
  taskId,
  unitId,
  category,
  terms: termsOf(stated),
  rosters: shifts.map(emptyRoster),
  codeSeed: undefined,
  callOut: undefined,
})

const amended = (state: OpenTask, { category, shifts, ...stated }: TaskAmended): TaskState => ({
  ...state,
  category,
  terms: termsOf(stated),
  rosters: shifts.map((shift) => {
    const roster = rosterOf(state, shift.shiftId)
    return roster === undefined ? emptyRoster(shift) : { ...roster, shift }
  }),
})

const movedOn = (state: ShownTask, event: StandingEvent): TaskState => {
  const index = state.rosters.findIndex((roster) => roster.shift.shiftId === event.shiftId)
  const there = state.rosters[index]
  if (there === undefined) return state
  const roster = counted(there, event)
  const before = standingOf(roster, event.volunteerId)
  const standing = nextStanding(before, event)
  if (standing === undefined) return state
  return { ...state, rosters: state.rosters.with(index, withStanding(roster, event.volunteerId, before, standing)) }
}

/** The roster with the heads that an event of a group tells of. */
const counted = (roster: Roster, event: StandingEvent): Roster => {
  const { volunteerId } = event
  if (event.type === 'VolunteerSignedUp') {
    const { group } = event
    return group === undefined || !isAway(standingOf(roster, volunteerId))
      ? roster
      : withGroup(roster, volunteerId, { ...group, came: group.heads })
  }
  const group = groupOf(roster, volunteerId)
  const isCounted = event.type === 'AttendanceRecorded' || event.type === 'WorkAccepted'
  if (!isCounted || group === undefined || event.heads === undefined) return roster
  return withGroup(roster, volunteerId, { ...group, came: event.heads })
}

const spokenTo = (state: Published, event: CalledOut | CallOutAnswered): TaskState => {
  const callOut = event.type === 'CalledOut' ? called(state.callOut, event) : answered(state.callOut, event)
  return callOut === state.callOut ? state : { ...state, callOut }
}
