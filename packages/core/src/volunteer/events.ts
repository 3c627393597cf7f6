/** The life of a volunteer's record, and the diary that keeps two pieces of work from claiming the same minutes. */
import * as t from 'io-ts'
import { PersonId, ShiftId, TaskId, UnitId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Keyword, Note, VolunteerNumber } from '../kernel/text.ts'
import { Instant } from '../kernel/time.ts'
import { AgeBand, Guardian, Profile } from './profile.ts'

export const VolunteerRegistered = event('VolunteerRegistered', {
  volunteerId: PersonId,
  number: VolunteerNumber,
  unitId: UnitId,
  profile: personal('volunteerId', Profile),
  ageBand: AgeBand,
  skills: list(Keyword, 0, 30),
  guardian: optional(personal('volunteerId', Guardian)),
})
export type VolunteerRegistered = t.TypeOf<typeof VolunteerRegistered>

export const ProfileAmended = event('ProfileAmended', {
  volunteerId: PersonId,
  profile: personal('volunteerId', Profile),
  ageBand: AgeBand,
  skills: list(Keyword, 0, 30),
})
export type ProfileAmended = t.TypeOf<typeof ProfileAmended>

export const VolunteerMoved = event('VolunteerMoved', { volunteerId: PersonId, fromUnitId: UnitId, toUnitId: UnitId })
export type VolunteerMoved = t.TypeOf<typeof VolunteerMoved>

export const VolunteerSuspended = event('VolunteerSuspended', {
  volunteerId: PersonId,
  reason: personal('volunteerId', Note),
})
export type VolunteerSuspended = t.TypeOf<typeof VolunteerSuspended>

export const VolunteerReinstated = event('VolunteerReinstated', { volunteerId: PersonId })
export type VolunteerReinstated = t.TypeOf<typeof VolunteerReinstated>

/** These minutes of the volunteer are taken by this work (law 4). */
export const TimeClaimed = event('TimeClaimed', {
  volunteerId: PersonId,
  workId: WorkId,
  taskId: TaskId,
  shiftId: ShiftId,
  from: Instant,
  to: Instant,
})
export type TimeClaimed = t.TypeOf<typeof TimeClaimed>

/** The minutes are taken by other work; a fact, so that the acceptance can be undone for a reason on record. */
export const TimeClaimRefused = event('TimeClaimRefused', {
  volunteerId: PersonId,
  workId: WorkId,
  taskId: TaskId,
  shiftId: ShiftId,
  from: Instant,
  to: Instant,
  takenBy: WorkId,
})
export type TimeClaimRefused = t.TypeOf<typeof TimeClaimRefused>

/** The work came to nothing; its minutes are free again. */
export const TimeReleased = event('TimeReleased', { volunteerId: PersonId, workId: WorkId })
export type TimeReleased = t.TypeOf<typeof TimeReleased>

export const VolunteerWithdrawn = event('VolunteerWithdrawn', { volunteerId: PersonId })
export type VolunteerWithdrawn = t.TypeOf<typeof VolunteerWithdrawn>

export const VolunteerEvent = t.union(
  [
    VolunteerRegistered,
    ProfileAmended,
    VolunteerMoved,
    VolunteerSuspended,
    VolunteerReinstated,
    TimeClaimed,
    TimeClaimRefused,
    TimeReleased,
    VolunteerWithdrawn,
  ],
  'VolunteerEvent',
)
export type VolunteerEvent = t.TypeOf<typeof VolunteerEvent>
