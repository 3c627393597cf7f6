/** The life of a task: called for, served, accepted, shown to the public, confirmed. A confirmed work is what a deposit rests on. */
import * as t from 'io-ts'
import { Group } from '../kernel/group.ts'
import { CommandId, PersonId, ShiftId, TaskId, UnitId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Capacity, SomeMinutes } from '../kernel/quantities.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { Evidence } from './evidence.ts'
import { Shifts } from './shift.ts'
import {
  AttendanceRecorded,
  CheckedIn,
  CheckedOut,
  NoShowExcused,
  NoShowMarked,
  OfferDeclined,
  OfferLapsed,
  SignUpWithdrawn,
  VolunteerSignedUp,
  VolunteerWaitlisted,
  WaitlistOffered,
  WaitlistPromoted,
} from './sign-up-events.ts'
import { termsFields } from './terms.ts'

export * from './sign-up-events.ts'

const description = {
  title: Name,
  category: Keyword,
  place: Name,
  shifts: Shifts,
  ...termsFields,
}

/** Which volunteer on which shift of which task. */
const signUp = { taskId: TaskId, shiftId: ShiftId, volunteerId: PersonId }
const work = { ...signUp, workId: WorkId }

export const TaskDrafted = event('TaskDrafted', { taskId: TaskId, unitId: UnitId, ...description })
export type TaskDrafted = t.TypeOf<typeof TaskDrafted>

export const TaskPublished = event('TaskPublished', {
  taskId: TaskId,
  /** what the check-in codes of the shifts follow from: for staff only */
  codeSeed: optional(CommandId),
})
export type TaskPublished = t.TypeOf<typeof TaskPublished>

export const TaskAmended = event('TaskAmended', { taskId: TaskId, ...description })
export type TaskAmended = t.TypeOf<typeof TaskAmended>

/** The work was done, in so many minutes between two moments; not yet shown to the public. */
export const WorkAccepted = event('WorkAccepted', {
  ...work,
  from: Instant,
  to: Instant,
  minutes: SomeMinutes,
  /** of a group: whose work it is, each so many minutes */
  heads: optional(Capacity),
  qualityNote: optional(personal('volunteerId', Note)),
  /** where photographs, lists and receipts of the work are kept */
  evidence: optional(personal('volunteerId', Evidence)),
  /** why the minutes go beyond the recorded attendance; absent where they do not */
  overrideReason: optional(personal('volunteerId', Note)),
})
export type WorkAccepted = t.TypeOf<typeof WorkAccepted>

export const WorkRejected = event('WorkRejected', { ...work, reason: personal('volunteerId', Note) })
export type WorkRejected = t.TypeOf<typeof WorkRejected>

/** The work is shown publicly; anyone may object before `until`. */
export const PublicityOpened = event('PublicityOpened', {
  ...work,
  until: Instant,
  /** how long objections are heard after the work was confirmed; absent in works from before they were */
  objectionsUntil: optional(Instant),
})
export type PublicityOpened = t.TypeOf<typeof PublicityOpened>

export const ObjectionRaised = event('ObjectionRaised', {
  ...work,
  /** known to whoever rules on it and never shown to the public, for an objection invites spite */
  objectorId: PersonId,
  /** who brought it, for themselves or in the objector's name */
  raisedBy: PersonId,
  objection: personal('volunteerId', Note),
})
export type ObjectionRaised = t.TypeOf<typeof ObjectionRaised>

/** The objection was right: the work earns nothing. */
export const ObjectionUpheld = event('ObjectionUpheld', { ...work, ruling: personal('volunteerId', Note) })
export type ObjectionUpheld = t.TypeOf<typeof ObjectionUpheld>

export const ObjectionDismissed = event('ObjectionDismissed', { ...work, ruling: personal('volunteerId', Note) })
export type ObjectionDismissed = t.TypeOf<typeof ObjectionDismissed>

/** Shown publicly and not objected to, or wrongly: the fact that a deposit rests on (law 3). */
export const WorkConfirmed = event('WorkConfirmed', {
  ...work,
  category: Keyword,
  from: Instant,
  to: Instant,
  minutes: SomeMinutes,
  /** the town's day on which the work began: it decides the rate card and the caps */
  servedOn: LocalDate,
  /** who served, each so many minutes; absent: one volunteer */
  group: optional(Group),
})
export type WorkConfirmed = t.TypeOf<typeof WorkConfirmed>

/** An objection to confirmed work was right: it earns nothing, and what rested on it is taken back. */
export const WorkRevoked = event('WorkRevoked', {
  ...work,
  /** as they were confirmed */
  minutes: SomeMinutes,
  ruling: personal('volunteerId', Note),
})
export type WorkRevoked = t.TypeOf<typeof WorkRevoked>

/** The commanding unit asks these people whether they come; each is asked once. */
export const CalledOut = event('CalledOut', { taskId: TaskId, askedIds: list(PersonId, 1, 500), answerBy: Instant })
export type CalledOut = t.TypeOf<typeof CalledOut>

export const CallOutAnswered = event('CallOutAnswered', { taskId: TaskId, volunteerId: PersonId, isComing: t.boolean })
export type CallOutAnswered = t.TypeOf<typeof CallOutAnswered>

export const TaskCancelled = event('TaskCancelled', { taskId: TaskId, reason: Note })
export type TaskCancelled = t.TypeOf<typeof TaskCancelled>

export const TaskClosed = event('TaskClosed', { taskId: TaskId })
export type TaskClosed = t.TypeOf<typeof TaskClosed>

export const TaskEvent = t.union(
  [
    TaskDrafted,
    TaskPublished,
    TaskAmended,
    VolunteerSignedUp,
    VolunteerWaitlisted,
    SignUpWithdrawn,
    WaitlistOffered,
    WaitlistPromoted,
    OfferDeclined,
    OfferLapsed,
    CheckedIn,
    CheckedOut,
    AttendanceRecorded,
    NoShowMarked,
    NoShowExcused,
    WorkAccepted,
    WorkRejected,
    PublicityOpened,
    ObjectionRaised,
    ObjectionUpheld,
    ObjectionDismissed,
    WorkConfirmed,
    WorkRevoked,
    CalledOut,
    CallOutAnswered,
    TaskCancelled,
    TaskClosed,
  ],
  'TaskEvent',
)
export type TaskEvent = t.TypeOf<typeof TaskEvent>
