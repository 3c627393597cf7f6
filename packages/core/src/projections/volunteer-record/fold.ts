/** Who serves, and what service was confirmed. Hours are a quantity of their own: nothing that happens to points touches them. */
import type { EventType } from '../../events.ts'
import { ERASED } from '../../kernel/erased.ts'
import type { PersonId, TaskId, UnitId, WorkId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { CertificateNumber, Keyword, VolunteerNumber } from '../../kernel/text.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { WorkConfirmed, WorkRevoked } from '../../task/events.ts'
import type { VolunteerRegistered } from '../../volunteer/events.ts'
import { maskedName } from '../masked-name.ts'
import type { EventOf, Partitioning } from '../projection.ts'
import { rowOf, type Table, uniteTables } from '../table.ts'

export interface ServedWork {
  readonly workId: WorkId
  readonly taskId: TaskId
  readonly category: Keyword
  readonly servedOn: LocalDate
  readonly minutes: number
}

export interface VolunteerRow {
  readonly number: VolunteerNumber
  maskedName: string
  unitId: UnitId
  standing: 'active' | 'suspended' | 'withdrawn' | 'erased'
  minutes: number
  served: Array<ServedWork>
  /** numbers of those issued, also of those revoked since */
  readonly certificates: Array<CertificateNumber>
}

export interface VolunteerRecords {
  readonly volunteers: Table<VolunteerRow>
}

export const initialState = (): VolunteerRecords => ({ volunteers: {} })

export const handles = [
  'VolunteerRegistered',
  'ProfileAmended',
  'VolunteerMoved',
  'VolunteerSuspended',
  'VolunteerReinstated',
  'VolunteerWithdrawn',
  'PersonalDataErased',
  'WorkConfirmed',
  'WorkRevoked',
  'CertificateIssued',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const register = (state: VolunteerRecords, event: VolunteerRegistered): VolunteerRecords => {
  const { volunteerId, number, unitId, profile } = event
  const name = maskedName(profile.name)
  const nothing = { minutes: 0, served: [], certificates: [] }
  state.volunteers[volunteerId] = { number, maskedName: name, unitId, standing: 'active', ...nothing }
  return state
}

const update = (
  state: VolunteerRecords,
  volunteerId: PersonId,
  change: (volunteer: VolunteerRow) => void,
): VolunteerRecords => {
  const volunteer = rowOf(state.volunteers, volunteerId)
  if (volunteer !== undefined) change(volunteer)
  return state
}

const serve = (volunteer: VolunteerRow, event: WorkConfirmed): void => {
  const { workId, taskId, category, servedOn, minutes } = event
  volunteer.served.push({ workId, taskId, category, servedOn, minutes })
  volunteer.minutes += minutes
}

/** It counts as never served. */
const revoke = (volunteer: VolunteerRow, { workId }: WorkRevoked): void => {
  const revoked = volunteer.served.find((work) => work.workId === workId)
  volunteer.minutes -= revoked?.minutes ?? 0
  volunteer.served = volunteer.served.filter((work) => work !== revoked)
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: VolunteerRecords, { event }: RecordedEvent<Handled>): VolunteerRecords => {
  switch (event.type) {
    case 'VolunteerRegistered':
      return register(state, event)
    case 'ProfileAmended':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.maskedName = maskedName(event.profile.name)
      })
    case 'VolunteerMoved':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.unitId = event.toUnitId
      })
    case 'VolunteerSuspended':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.standing = 'suspended'
      })
    case 'VolunteerReinstated':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.standing = 'active'
      })
    case 'VolunteerWithdrawn':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.standing = 'withdrawn'
      })
    case 'PersonalDataErased':
      return update(state, event.volunteerId, (volunteer) => {
        volunteer.standing = 'erased'
        volunteer.maskedName = ERASED
      })
    case 'WorkConfirmed':
      return update(state, event.volunteerId, (volunteer) => serve(volunteer, event))
    case 'WorkRevoked':
      return update(state, event.volunteerId, (volunteer) => revoke(volunteer, event))
    case 'CertificateIssued':
      return update(state, event.holderId, (volunteer) => {
        volunteer.certificates.push(event.number)
      })
  }
}

const volunteerOf = (event: Handled): PersonId =>
  event.type === 'CertificateIssued' ? event.holderId : event.volunteerId

/** A volunteer is told of by many tasks and certificates, and no volunteer by another's. */
export const partitioning: Partitioning<VolunteerRecords> = {
  by: 'key',
  keyOf: ({ event }: RecordedEvent<Handled>) => volunteerOf(event),
  merge: (one, other) => {
    uniteTables(one.volunteers, other.volunteers)
    return one
  },
}
