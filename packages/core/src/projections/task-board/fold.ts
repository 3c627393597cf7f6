/** Tasks that are not over, and who has a place, on offer or taken, or waits for one. Who they are stays in here: the queries tell numbers only. */
import type { EventType } from '../../events.ts'
import type { CommandId, PersonId, TaskId, UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Keyword, Name, Note } from '../../kernel/text.ts'
import type { SignUpWithdrawn, TaskAmended, TaskDrafted, VolunteerSignedUp } from '../../task/events.ts'
import type { EventOf, Partitioning } from '../projection.ts'
import { removeRow, rowOf, type Table, uniteTables } from '../table.ts'

export interface ShiftRow {
  readonly placed: Array<PersonId>
  readonly waiting: Array<PersonId>
}

export interface TaskRow {
  readonly unitId: UnitId
  title: Name
  category: Keyword
  place: Name
  risks: Note
  shifts: TaskDrafted['shifts']
  isPublished: boolean
  /** what the check-in codes follow from; null before there are any */
  codeSeed: CommandId | null
  /** by shift; absent where nobody signed up yet */
  readonly signUps: Table<ShiftRow>
}

export interface TaskBoard {
  readonly tasks: Table<TaskRow>
}

export const initialState = (): TaskBoard => ({ tasks: {} })

export const handles = [
  'TaskDrafted',
  'TaskPublished',
  'TaskAmended',
  'VolunteerSignedUp',
  'VolunteerWaitlisted',
  'SignUpWithdrawn',
  'WaitlistOffered',
  'WaitlistPromoted',
  'OfferDeclined',
  'OfferLapsed',
  'TaskCancelled',
  'TaskClosed',
] as const satisfies ReadonlyArray<EventType>

const draft = (state: TaskBoard, event: TaskDrafted): TaskBoard => {
  const { taskId, unitId, title, category, place, risks, shifts } = event
  state.tasks[taskId] = {
    unitId,
    title,
    category,
    place,
    risks,
    shifts,
    isPublished: false,
    codeSeed: null,
    signUps: {},
  }
  return state
}

const amend = (task: TaskRow, { title, category, place, risks, shifts }: TaskAmended): void => {
  Object.assign(task, { title, category, place, risks, shifts })
}

const signUpsOf = (task: TaskRow, shiftId: VolunteerSignedUp['shiftId']): ShiftRow => {
  const before = rowOf(task.signUps, shiftId)
  if (before !== undefined) return before
  const none: ShiftRow = { placed: [], waiting: [] }
  task.signUps[shiftId] = none
  return none
}

const leave = (persons: Array<PersonId>, personId: PersonId): void => {
  const index = persons.indexOf(personId)
  if (index >= 0) persons.splice(index, 1)
}

const join = (persons: Array<PersonId>, personId: PersonId): void => {
  if (!persons.includes(personId)) persons.push(personId)
}

const withdraw = (task: TaskRow, { shiftId, volunteerId }: Pick<SignUpWithdrawn, 'shiftId' | 'volunteerId'>): void => {
  const { placed, waiting } = signUpsOf(task, shiftId)
  leave(placed, volunteerId)
  leave(waiting, volunteerId)
}

const place = (task: TaskRow, { shiftId, volunteerId }: Pick<VolunteerSignedUp, 'shiftId' | 'volunteerId'>): void => {
  const { placed, waiting } = signUpsOf(task, shiftId)
  leave(waiting, volunteerId)
  join(placed, volunteerId)
}

const update = (state: TaskBoard, taskId: TaskId, change: (task: TaskRow) => void): TaskBoard => {
  const task = rowOf(state.tasks, taskId)
  if (task !== undefined) change(task)
  return state
}

const takeDown = (state: TaskBoard, taskId: TaskId): TaskBoard => {
  removeRow(state.tasks, taskId)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: TaskBoard, { event }: RecordedEvent<EventOf<(typeof handles)[number]>>): TaskBoard => {
  switch (event.type) {
    case 'TaskDrafted':
      return draft(state, event)
    case 'TaskPublished':
      return update(state, event.taskId, (task) => {
        task.isPublished = true
        task.codeSeed = event.codeSeed ?? null
      })
    case 'TaskAmended':
      return update(state, event.taskId, (task) => amend(task, event))
    case 'VolunteerSignedUp':
    case 'WaitlistOffered':
    case 'WaitlistPromoted':
      return update(state, event.taskId, (task) => place(task, event))
    case 'VolunteerWaitlisted':
      return update(state, event.taskId, (task) => join(signUpsOf(task, event.shiftId).waiting, event.volunteerId))
    case 'SignUpWithdrawn':
    case 'OfferDeclined':
    case 'OfferLapsed':
      return update(state, event.taskId, (task) => withdraw(task, event))
    case 'TaskCancelled':
    case 'TaskClosed':
      return takeDown(state, event.taskId)
  }
}

/** A task has a stream of its own. */
export const partitioning: Partitioning<TaskBoard> = {
  by: 'stream',
  merge: (one, other) => {
    uniteTables(one.tasks, other.tasks)
    return one
  },
}
