/** What can be asked of the town's welfare. People adopt, assess and stop; the rest is asked for by policies. */
import * as t from 'io-ts'
import { GrantSchedule } from '../award/grant-schedule.ts'
import { DonationId, PersonId, ScheduleId, TransferId } from '../kernel/ids.ts'
import { Meeting } from '../kernel/meeting.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { NeedGrade } from '../kernel/quantities.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { AllotmentObstacle, DatedLots } from './events.ts'
import { NeedRules } from './need-rules.ts'

export const AdoptNeedRules = command('AdoptNeedRules', { rules: NeedRules, meeting: Meeting })
export type AdoptNeedRules = t.TypeOf<typeof AdoptNeedRules>

/** What the grade gives, and until when, is for the rules to say. `ground`: why, from the town's own list. */
export const AssessNeed = command('AssessNeed', {
  volunteerId: PersonId,
  grade: NeedGrade,
  assessedOn: LocalDate,
  ground: Keyword,
  note: optional(personal('volunteerId', Note)),
})
export type AssessNeed = t.TypeOf<typeof AssessNeed>

export const EndNeed = command('EndNeed', { volunteerId: PersonId, reason: Keyword })
export type EndNeed = t.TypeOf<typeof EndNeed>

/** Asked once points have come to the pool's account. */
export const AllotDonation = command('AllotDonation', { donationId: DonationId, lots: DatedLots })
export type AllotDonation = t.TypeOf<typeof AllotDonation>

/** Asked where the pool's account could not send what was allotted, or has it back. */
export const ReturnAllotment = command('ReturnAllotment', { allotmentId: TransferId, obstacle: AllotmentObstacle })
export type ReturnAllotment = t.TypeOf<typeof ReturnAllotment>

export const AdoptGrantSchedule = command('AdoptGrantSchedule', {
  ...GrantSchedule.type.props,
  from: personal('scheduleId', Name),
  meeting: Meeting,
})
export type AdoptGrantSchedule = t.TypeOf<typeof AdoptGrantSchedule>

export const StopGrantSchedule = command('StopGrantSchedule', { scheduleId: ScheduleId, reason: Keyword })
export type StopGrantSchedule = t.TypeOf<typeof StopGrantSchedule>

/** Asked when the day of an occasion has begun, however late. */
export const DeclareGrantDue = command('DeclareGrantDue', { scheduleId: ScheduleId, on: LocalDate })
export type DeclareGrantDue = t.TypeOf<typeof DeclareGrantDue>

export const WelfareCommand = t.union(
  [
    AdoptNeedRules,
    AssessNeed,
    EndNeed,
    AllotDonation,
    ReturnAllotment,
    AdoptGrantSchedule,
    StopGrantSchedule,
    DeclareGrantDue,
  ],
  'WelfareCommand',
)
export type WelfareCommand = t.TypeOf<typeof WelfareCommand>
