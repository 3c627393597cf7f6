/** The life of a volunteer's record, and the diary that keeps two pieces of work from claiming the same minutes. */
import * as t from 'io-ts'
import { PersonId, RecordId, ShiftId, TaskId, UnitId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomeMinutes } from '../kernel/quantities.ts'
import { Keyword, Name, Note, VolunteerNumber } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { AgeBand } from './age-band.ts'
import { ConsentPurpose } from './consent.ts'
import { Grade } from './grade.ts'
import { Guardian, Profile } from './profile.ts'
import {
  StarAwarded,
  StarObjectionDismissed,
  StarObjectionRaised,
  StarObjectionUpheld,
  StarProposed,
  StarWithdrawn,
} from './star-events.ts'
import { SuspensionCause } from './suspension.ts'

export const VolunteerRegistered = event('VolunteerRegistered', {
  volunteerId: PersonId,
  number: VolunteerNumber,
  unitId: UnitId,
  profile: personal('volunteerId', Profile),
  ageBand: AgeBand,
  skills: list(Keyword, 0, 30),
  guardian: optional(personal('volunteerId', Guardian)),
  /** the volunteer who won them; absent: nobody said so */
  recruitedBy: optional(PersonId),
  /** the organisation whose people come in groups, and whose contact the profile is; absent: a person */
  partner: optional(Name),
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
  cause: SuspensionCause,
})
export type VolunteerSuspended = t.TypeOf<typeof VolunteerSuspended>

export const VolunteerReinstated = event('VolunteerReinstated', { volunteerId: PersonId })
export type VolunteerReinstated = t.TypeOf<typeof VolunteerReinstated>

/** These minutes of the volunteer are taken by this work (law 4): the acceptance as their own record has it. */
export const TimeClaimed = event('TimeClaimed', {
  volunteerId: PersonId,
  workId: WorkId,
  taskId: TaskId,
  shiftId: ShiftId,
  from: Instant,
  to: Instant,
  /** on the day on which the work began, kept when the birth date is erased (PIPL, art. 31); absent in older claims */
  ageBand: optional(AgeBand),
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

/** For one purpose; for the guardian's, and for any of a child under 14, it names the guardian who gave it. */
export const ConsentGiven = event('ConsentGiven', {
  volunteerId: PersonId,
  purpose: ConsentPurpose,
  guardian: optional(personal('volunteerId', Guardian)),
})
export type ConsentGiven = t.TypeOf<typeof ConsentGiven>

export const ConsentWithdrawn = event('ConsentWithdrawn', { volunteerId: PersonId, purpose: ConsentPurpose })
export type ConsentWithdrawn = t.TypeOf<typeof ConsentWithdrawn>

const entry = {
  volunteerId: PersonId,
  recordId: RecordId,
  /** the entry that this one corrects; it stays on record beside it */
  replaces: optional(RecordId),
}

export const TrainingRecorded = event('TrainingRecorded', {
  ...entry,
  course: Name,
  heldBy: Name,
  heldOn: LocalDate,
  minutes: SomeMinutes,
})
export type TrainingRecorded = t.TypeOf<typeof TrainingRecorded>

/** Insured from the first of these days to the last, both included (Regulations, art. 17). */
export const InsuranceRecorded = event('InsuranceRecorded', {
  ...entry,
  insurer: Name,
  policyNumber: personal('volunteerId', Name),
  insuredFrom: LocalDate,
  insuredUntil: LocalDate,
})
export type InsuranceRecorded = t.TypeOf<typeof InsuranceRecorded>

export const VolunteerCommended = event('VolunteerCommended', {
  ...entry,
  title: Name,
  grantedBy: Name,
  commendedOn: LocalDate,
  citation: optional(personal('volunteerId', Note)),
})
export type VolunteerCommended = t.TypeOf<typeof VolunteerCommended>

/** How the volunteer served from the first of these days to the last, both included. */
export const VolunteerEvaluated = event('VolunteerEvaluated', {
  ...entry,
  grade: Grade,
  from: LocalDate,
  until: LocalDate,
  remark: optional(personal('volunteerId', Note)),
})
export type VolunteerEvaluated = t.TypeOf<typeof VolunteerEvaluated>

export const VolunteerWithdrawn = event('VolunteerWithdrawn', { volunteerId: PersonId })
export type VolunteerWithdrawn = t.TypeOf<typeof VolunteerWithdrawn>

/** The personal part of the record is gone for good, here and wherever else it stands; what the ledger rests on is kept (PIPL, art. 47). */
export const PersonalDataErased = event('PersonalDataErased', { volunteerId: PersonId })
export type PersonalDataErased = t.TypeOf<typeof PersonalDataErased>

/** The record was a second one of the same person and ends in favour of the one that is kept. */
export const DuplicateMarked = event('DuplicateMarked', { volunteerId: PersonId, keptId: PersonId })
export type DuplicateMarked = t.TypeOf<typeof DuplicateMarked>

/** These two are different people, however alike their records look; remembered for good. */
export const DistinctMarked = event('DistinctMarked', { volunteerId: PersonId, otherId: PersonId })
export type DistinctMarked = t.TypeOf<typeof DistinctMarked>

export * from './star-events.ts'

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
    ConsentGiven,
    ConsentWithdrawn,
    TrainingRecorded,
    InsuranceRecorded,
    VolunteerCommended,
    VolunteerEvaluated,
    VolunteerWithdrawn,
    PersonalDataErased,
    DuplicateMarked,
    DistinctMarked,
    StarProposed,
    StarObjectionRaised,
    StarObjectionDismissed,
    StarObjectionUpheld,
    StarAwarded,
    StarWithdrawn,
  ],
  'VolunteerEvent',
)
export type VolunteerEvent = t.TypeOf<typeof VolunteerEvent>
