/** Who has a place on a shift, who waits for one, and who came. */
import * as t from 'io-ts'
import { Group } from '../kernel/group.ts'
import { PersonId, ShiftId, TaskId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Capacity } from '../kernel/quantities.ts'
import { Name, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'

/** Which volunteer on which shift of which task. */
const signUp = { taskId: TaskId, shiftId: ShiftId, volunteerId: PersonId }
/** What the volunteer was shown and agreed to; absent in sign-ups from before it was recorded. */
const consent = {
  risksShown: optional(t.boolean),
  agreementSigned: optional(Name),
  /** who comes along with a minor */
  accompaniedBy: optional(personal('volunteerId', Name)),
}

export const VolunteerSignedUp = event('VolunteerSignedUp', {
  ...signUp,
  ...consent,
  /** of a partner: each head takes a place; absent: one volunteer */
  group: optional(Group),
})
export type VolunteerSignedUp = t.TypeOf<typeof VolunteerSignedUp>

export const VolunteerWaitlisted = event('VolunteerWaitlisted', { ...signUp, ...consent })
export type VolunteerWaitlisted = t.TypeOf<typeof VolunteerWaitlisted>

export const SignUpWithdrawn = event('SignUpWithdrawn', signUp)
export type SignUpWithdrawn = t.TypeOf<typeof SignUpWithdrawn>

/** A place became free and is kept for the first on the waitlist, who is asked to answer before `answerBy`. */
export const WaitlistOffered = event('WaitlistOffered', { ...signUp, answerBy: Instant })
export type WaitlistOffered = t.TypeOf<typeof WaitlistOffered>

/** Who was asked has the place. Before places were offered: the first on the waitlist had it at once. */
export const WaitlistPromoted = event('WaitlistPromoted', signUp)
export type WaitlistPromoted = t.TypeOf<typeof WaitlistPromoted>

export const OfferDeclined = event('OfferDeclined', signUp)
export type OfferDeclined = t.TypeOf<typeof OfferDeclined>

/** Nobody answered by `answerBy`: since then the place is another's. */
export const OfferLapsed = event('OfferLapsed', { ...signUp, answerBy: Instant })
export type OfferLapsed = t.TypeOf<typeof OfferLapsed>

/** What the clock of the device said, where it was offline: kept beside the time that counts, for it may be wrong. */
const deviceAt = optional(Instant)

export const CheckedIn = event('CheckedIn', { ...signUp, at: Instant, deviceAt })
export type CheckedIn = t.TypeOf<typeof CheckedIn>

export const CheckedOut = event('CheckedOut', {
  ...signUp,
  at: Instant,
  deviceAt,
  /** nobody checked out: taken to have stayed until the shift's end, and the accepter decides */
  isAssumed: optional(t.boolean),
})
export type CheckedOut = t.TypeOf<typeof CheckedOut>

/** Attendance taken on paper or by a station that was offline, and entered later. */
export const AttendanceRecorded = event('AttendanceRecorded', {
  ...signUp,
  from: Instant,
  to: Instant,
  deviceAt,
  /** of a group: how many came */
  heads: optional(Capacity),
})
export type AttendanceRecorded = t.TypeOf<typeof AttendanceRecorded>

/** Had a place and did not come. */
export const NoShowMarked = event('NoShowMarked', {
  ...signUp,
  /** the town's day on which the shift began */
  missedOn: LocalDate,
})
export type NoShowMarked = t.TypeOf<typeof NoShowMarked>

/** There was a reason: it counts for nothing. */
export const NoShowExcused = event('NoShowExcused', { ...signUp, reason: personal('volunteerId', Note) })
export type NoShowExcused = t.TypeOf<typeof NoShowExcused>
