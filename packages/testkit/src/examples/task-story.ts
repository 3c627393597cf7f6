/** The words in which specs tell of one task, 'sweeping', with three shifts on the morning and afternoon of 10 February 2026. */
import {
  AttendanceRecorded,
  CalledOut,
  CallOutAnswered,
  CheckedIn,
  CheckedOut,
  NoShowExcused,
  NoShowMarked,
  ObjectionDismissed,
  ObjectionRaised,
  ObjectionUpheld,
  OfferDeclined,
  OfferLapsed,
  PublicityOpened,
  SignUpWithdrawn,
  TaskAmended,
  TaskCancelled,
  TaskClosed,
  TaskDrafted,
  TaskPublished,
  VolunteerSignedUp,
  VolunteerWaitlisted,
  WaitlistOffered,
  WaitlistPromoted,
  WorkAccepted,
  WorkConfirmed,
  WorkRejected,
  WorkRevoked,
  workIdOf,
} from '@lovebank/core'
import { eventOf } from '../given-when-then/examples.ts'

/** A moment of that day, in hours and minutes of UTC. */
export const at = (time: string): string => `2026-02-10T${time}:00.000Z`

export const AFTER_PUBLICITY = '2026-02-17T12:00:00.000Z'

/** When objections to confirmed work are heard no more. */
export const AFTER_OBJECTIONS = '2026-03-19T12:00:00.000Z'

/** One place only, so that a second volunteer waits. */
export const morning = { shiftId: 'morning', startsAt: at('01:00'), endsAt: at('03:00'), capacity: 1 }
/** Overlaps the morning by half an hour. */
export const noon = { shiftId: 'noon', startsAt: at('02:30'), endsAt: at('04:30'), capacity: 2 }
export const afternoon = { shiftId: 'afternoon', startsAt: at('06:00'), endsAt: at('08:00'), capacity: 2 }

export const description = {
  taskId: 'sweeping',
  title: 'Sweeping the lane',
  category: 'street-keeping',
  place: 'The old lane',
  risks: 'Carts pass by.',
  shifts: [morning, noon, afternoon],
}

export const drafted = eventOf(TaskDrafted, { ...description, unitId: 'village' })
export const published = eventOf(TaskPublished, { taskId: 'sweeping' })
export const cancelled = eventOf(TaskCancelled, { taskId: 'sweeping', reason: 'Rain all day.' })
export const closed = eventOf(TaskClosed, { taskId: 'sweeping' })
export const amended = (change: Partial<typeof description>) => eventOf(TaskAmended, { ...description, ...change })

/** Which volunteer on which shift, the morning unless told. */
export const on = (volunteerId: string, shiftId = 'morning') => ({ taskId: 'sweeping', shiftId, volunteerId })

const workIds = (volunteerId: string) => {
  const { taskId, shiftId, volunteerId: who } = signedUp(volunteerId)
  return { taskId, shiftId, volunteerId: who, workId: workIdOf(taskId, shiftId, who) }
}

export const signedUp = (volunteerId: string, shiftId?: string) =>
  eventOf(VolunteerSignedUp, { ...on(volunteerId, shiftId), risksShown: true })
export const waitlisted = (volunteerId: string, shiftId?: string) =>
  eventOf(VolunteerWaitlisted, { ...on(volunteerId, shiftId), risksShown: true })
export const withdrawn = (volunteerId: string, shiftId?: string) => eventOf(SignUpWithdrawn, on(volunteerId, shiftId))
export const promoted = (volunteerId: string, shiftId?: string) => eventOf(WaitlistPromoted, on(volunteerId, shiftId))
/** Made on the eve of the shift, unless told. */
export const offered = (volunteerId: string, answerBy = '2026-02-10T00:00:00.000Z', shiftId?: string) =>
  eventOf(WaitlistOffered, { ...on(volunteerId, shiftId), answerBy })
export const declined = (volunteerId: string) => eventOf(OfferDeclined, on(volunteerId))
export const lapsed = (volunteerId: string, answerBy = '2026-02-10T00:00:00.000Z') =>
  eventOf(OfferLapsed, { ...on(volunteerId), answerBy })
export const checkedIn = (volunteerId: string, time: string) => eventOf(CheckedIn, { ...on(volunteerId), at: at(time) })
export const checkedOut = (volunteerId: string, time: string) =>
  eventOf(CheckedOut, { ...on(volunteerId), at: at(time) })
export const attended = (volunteerId: string, from: string, to: string) =>
  eventOf(AttendanceRecorded, { ...on(volunteerId), from: at(from), to: at(to) })
export const missed = (volunteerId: string) => eventOf(NoShowMarked, { ...on(volunteerId), missedOn: '2026-02-10' })
export const excused = (volunteerId: string) =>
  eventOf(NoShowExcused, { ...on(volunteerId), reason: 'Was in hospital.' })
/** Nobody saw them leave. */
export const leftUnseen = (volunteerId: string) =>
  eventOf(CheckedOut, { ...on(volunteerId), at: at('03:00'), isAssumed: true })
export const accepted = (
  volunteerId: string,
  more: { from?: string; to?: string; minutes?: number; overrideReason?: string } = {},
) =>
  eventOf(WorkAccepted, {
    ...workIds(volunteerId),
    from: at(more.from ?? '01:00'),
    to: at(more.to ?? '03:00'),
    minutes: more.minutes ?? 120,
    overrideReason: more.overrideReason,
  })
export const rejected = (volunteerId: string) =>
  eventOf(WorkRejected, { ...workIds(volunteerId), reason: 'Left the broom behind.' })
export const shown = (volunteerId: string) =>
  eventOf(PublicityOpened, { ...workIds(volunteerId), until: AFTER_PUBLICITY, objectionsUntil: AFTER_OBJECTIONS })
/** By a neighbour, unless told. */
export const objected = (volunteerId: string, objectorId = 'neighbour', raisedBy = objectorId) =>
  eventOf(ObjectionRaised, { ...workIds(volunteerId), objectorId, raisedBy, objection: 'Nobody was there.' })
export const upheld = (volunteerId: string) =>
  eventOf(ObjectionUpheld, { ...workIds(volunteerId), ruling: 'Heard both sides.' })
export const dismissed = (volunteerId: string) =>
  eventOf(ObjectionDismissed, { ...workIds(volunteerId), ruling: 'Heard both sides.' })
export const confirmed = (volunteerId: string) =>
  eventOf(WorkConfirmed, {
    ...workIds(volunteerId),
    category: 'street-keeping',
    from: at('01:00'),
    to: at('03:00'),
    minutes: 120,
    servedOn: '2026-02-10',
  })

/** After it was confirmed. */
export const revoked = (volunteerId: string) =>
  eventOf(WorkRevoked, { ...workIds(volunteerId), minutes: 120, ruling: 'Heard both sides.' })

export const ANSWER_BY = '2026-02-10T00:30:00.000Z'
export const calledOut = (...askedIds: ReadonlyArray<string>) =>
  eventOf(CalledOut, { taskId: 'sweeping', askedIds, answerBy: ANSWER_BY })
export const answered = (volunteerId: string, isComing: boolean) =>
  eventOf(CallOutAnswered, { taskId: 'sweeping', volunteerId, isComing })

/** Published; then the volunteer's way up to each standing. */
export const begun = [drafted, published]
export const untilAttended = (volunteerId: string) => [
  ...begun,
  signedUp(volunteerId),
  attended(volunteerId, '01:00', '03:00'),
]
export const untilAccepted = (volunteerId: string) => [...untilAttended(volunteerId), accepted(volunteerId)]
export const untilShown = (volunteerId: string) => [...untilAccepted(volunteerId), shown(volunteerId)]
export const untilObjected = (volunteerId: string) => [...untilShown(volunteerId), objected(volunteerId)]
export const untilConfirmed = (volunteerId: string) => [...untilShown(volunteerId), confirmed(volunteerId)]
