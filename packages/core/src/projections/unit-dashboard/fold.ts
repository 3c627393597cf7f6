/** The figures of each unit by itself. Hours and points count where the volunteer belonged when they were booked. */
import type { AccountOpened } from '../../account/events.ts'
import type { EventType } from '../../events.ts'
import type { AccountId, HolderId, HouseholdId, PersonId, TaskId, UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Name } from '../../kernel/text.ts'
import type { UnitEstablished } from '../../organisation/events.ts'
import type { TaskDrafted } from '../../task/events.ts'
import type { VolunteerMoved } from '../../volunteer/events.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface Figures {
  /** registered and not withdrawn */
  volunteers: number
  /** published, neither cancelled nor closed */
  openTasks: number
  confirmedMinutes: number
  /** of those, revoked later */
  minutesRevoked: number
  pointsDeposited: number
  /** of those, taken back later */
  pointsTakenBack: number
}

export interface UnitRow extends Figures {
  name: Name
  readonly kind: UnitEstablished['kind']
  readonly parentId: UnitId | undefined
  isClosed: boolean
}

export interface UnitDashboard {
  readonly units: Table<UnitRow>
  /** those who serve */
  readonly unitOfVolunteer: Table<UnitId>
  readonly unitOfHousehold: Table<UnitId>
  readonly holderOfAccount: Table<HolderId>
  readonly unitOfTask: Table<{ readonly unitId: UnitId; isOpen: boolean }>
}

export const initialState = (): UnitDashboard => ({
  units: {},
  unitOfVolunteer: {},
  unitOfHousehold: {},
  holderOfAccount: {},
  unitOfTask: {},
})

export const handles = [
  'UnitEstablished',
  'UnitRenamed',
  'UnitClosed',
  'VolunteerRegistered',
  'VolunteerMoved',
  'VolunteerWithdrawn',
  'HouseholdFormed',
  'HouseholdMoved',
  'HouseholdSplit',
  'TaskDrafted',
  'TaskPublished',
  'TaskCancelled',
  'TaskClosed',
  'WorkConfirmed',
  'WorkRevoked',
  'AccountOpened',
  'PointsDeposited',
  'DepositReversed',
] as const satisfies ReadonlyArray<EventType>

export type Handled = EventOf<(typeof handles)[number]>

const add = (state: UnitDashboard, unitId: UnitId | undefined, figure: keyof Figures, count: number): UnitDashboard => {
  const unit = unitId === undefined ? undefined : rowOf(state.units, unitId)
  if (unit !== undefined) unit[figure] += count
  return state
}

const establish = (state: UnitDashboard, { unitId, name, kind, parentId }: UnitEstablished): UnitDashboard => {
  const points = { pointsDeposited: 0, pointsTakenBack: 0 }
  const none = { volunteers: 0, openTasks: 0, confirmedMinutes: 0, minutesRevoked: 0, ...points }
  state.units[unitId] = { name, kind, parentId, isClosed: false, ...none }
  return state
}

const changeUnit = (state: UnitDashboard, event: EventOf<'UnitRenamed' | 'UnitClosed'>): UnitDashboard => {
  const unit = rowOf(state.units, event.unitId)
  if (unit === undefined) return state
  if (event.type === 'UnitRenamed') unit.name = event.name
  else unit.isClosed = true
  return state
}

const settle = (state: UnitDashboard, volunteerId: PersonId, unitId: UnitId): UnitDashboard => {
  state.unitOfVolunteer[volunteerId] = unitId
  return add(state, unitId, 'volunteers', 1)
}

/** The unit stays known, for what is booked later. */
const leave = (state: UnitDashboard, volunteerId: PersonId): UnitDashboard => {
  return add(state, rowOf(state.unitOfVolunteer, volunteerId), 'volunteers', -1)
}

const moveTo = (state: UnitDashboard, { volunteerId, toUnitId }: VolunteerMoved): UnitDashboard => {
  leave(state, volunteerId)
  return settle(state, volunteerId, toUnitId)
}

const dwell = (state: UnitDashboard, householdId: HouseholdId, unitId: UnitId): UnitDashboard => {
  state.unitOfHousehold[householdId] = unitId
  return state
}

const draft = (state: UnitDashboard, { taskId, unitId }: TaskDrafted): UnitDashboard => {
  state.unitOfTask[taskId] = { unitId, isOpen: false }
  return state
}

const openAccount = (state: UnitDashboard, { accountId, holderId }: AccountOpened): UnitDashboard => {
  state.holderOfAccount[accountId] = holderId
  return state
}

const publish = (state: UnitDashboard, taskId: TaskId): UnitDashboard => {
  const task = rowOf(state.unitOfTask, taskId)
  if (task === undefined) return state
  task.isOpen = true
  return add(state, task.unitId, 'openTasks', 1)
}

const endTask = (state: UnitDashboard, taskId: TaskId): UnitDashboard => {
  const task = rowOf(state.unitOfTask, taskId)
  if (task?.isOpen) add(state, task.unitId, 'openTasks', -1)
  removeRow(state.unitOfTask, taskId)
  return state
}

const book = (state: UnitDashboard, accountId: AccountId, figure: keyof Figures, points: number): UnitDashboard => {
  const holderId = rowOf(state.holderOfAccount, accountId)
  if (holderId === undefined) return state
  const unitId = rowOf(state.unitOfVolunteer, holderId) ?? rowOf(state.unitOfHousehold, holderId)
  return add(state, unitId, figure, points)
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: UnitDashboard, { event }: RecordedEvent<Handled>): UnitDashboard => {
  switch (event.type) {
    case 'UnitEstablished':
      return establish(state, event)
    case 'UnitRenamed':
    case 'UnitClosed':
      return changeUnit(state, event)
    case 'VolunteerRegistered':
      return settle(state, event.volunteerId, event.unitId)
    case 'VolunteerMoved':
      return moveTo(state, event)
    case 'VolunteerWithdrawn':
      return leave(state, event.volunteerId)
    case 'HouseholdFormed':
      return dwell(state, event.householdId, event.unitId)
    case 'HouseholdMoved':
      return dwell(state, event.householdId, event.toUnitId)
    case 'HouseholdSplit':
      return dwell(state, event.newHouseholdId, event.unitId)
    case 'TaskDrafted':
      return draft(state, event)
    case 'TaskPublished':
      return publish(state, event.taskId)
    case 'TaskCancelled':
    case 'TaskClosed':
      return endTask(state, event.taskId)
    case 'WorkConfirmed':
      return add(state, rowOf(state.unitOfVolunteer, event.volunteerId), 'confirmedMinutes', event.minutes)
    case 'WorkRevoked':
      return add(state, rowOf(state.unitOfVolunteer, event.volunteerId), 'minutesRevoked', event.minutes)
    case 'AccountOpened':
      return openAccount(state, event)
    case 'PointsDeposited':
      return book(state, event.accountId, 'pointsDeposited', event.points)
    case 'DepositReversed':
      return book(state, event.accountId, 'pointsTakenBack', event.points)
  }
}
