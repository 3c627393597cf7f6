/** Accepted works on show. Under which name, the person's consent decides when somebody reads. */
import type { EventType } from '../../events.ts'
import type { PersonId, TaskId, UnitId, WorkId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Keyword, Name } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { PublicityOpened, TaskAmended, TaskDrafted, WorkAccepted } from '../../task/events.ts'
import type { EventOf } from '../projection.ts'
import { learnName, noNames, type PublicNames, tellingNames, tellsName } from '../public-names.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface WorkRow {
  readonly taskId: TaskId
  readonly volunteerId: PersonId
  readonly from: Instant
  readonly minutes: number
  /** null until the work is put on show; null and not undefined, so that the field keeps its place in the text of the state */
  until: Instant | null
  isDisputed: boolean
}

export interface PublicityBoard extends PublicNames {
  readonly tasks: Table<{ readonly unitId: UnitId; title: Name; category: Keyword }>
  readonly works: Table<WorkRow>
}

export const initialState = (): PublicityBoard => ({ ...noNames(), tasks: {}, works: {} })

export const handles = [
  ...tellingNames,
  'TaskDrafted',
  'TaskAmended',
  'WorkAccepted',
  'WorkRejected',
  'PublicityOpened',
  'ObjectionRaised',
  'ObjectionUpheld',
  'ObjectionDismissed',
  'WorkConfirmed',
  'TaskCancelled',
  'TaskClosed',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const draft = (state: PublicityBoard, { taskId, unitId, title, category }: TaskDrafted): PublicityBoard => {
  state.tasks[taskId] = { unitId, title, category }
  return state
}

const amend = (state: PublicityBoard, { taskId, title, category }: TaskAmended): PublicityBoard => {
  const task = rowOf(state.tasks, taskId)
  if (task !== undefined) Object.assign(task, { title, category })
  return state
}

const accept = (state: PublicityBoard, event: WorkAccepted): PublicityBoard => {
  const { workId, taskId, volunteerId, from, minutes } = event
  state.works[workId] = { taskId, volunteerId, from, minutes, until: null, isDisputed: false }
  return state
}

const show = (state: PublicityBoard, { workId, until }: PublicityOpened): PublicityBoard => {
  const work = rowOf(state.works, workId)
  if (work !== undefined) work.until = until
  return state
}

const dispute = (state: PublicityBoard, workId: WorkId, isDisputed: boolean): PublicityBoard => {
  const work = rowOf(state.works, workId)
  if (work !== undefined) work.isDisputed = isDisputed
  return state
}

const remove = (state: PublicityBoard, table: 'works' | 'tasks', id: WorkId | TaskId): PublicityBoard => {
  removeRow<unknown>(state[table], id)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: PublicityBoard, { event }: RecordedEvent<Handled>): PublicityBoard => {
  if (tellsName(event)) {
    learnName(state, event)
    return state
  }
  switch (event.type) {
    case 'TaskDrafted':
      return draft(state, event)
    case 'TaskAmended':
      return amend(state, event)
    case 'WorkAccepted':
      return accept(state, event)
    case 'PublicityOpened':
      return show(state, event)
    case 'ObjectionRaised':
      return dispute(state, event.workId, true)
    case 'ObjectionDismissed':
      return dispute(state, event.workId, false)
    case 'WorkRejected':
    case 'ObjectionUpheld':
    case 'WorkConfirmed':
      return remove(state, 'works', event.workId)
    case 'TaskCancelled':
    case 'TaskClosed':
      return remove(state, 'tasks', event.taskId)
  }
}
