/** What the town gives without service: whose need was found, which donated points went to whom, and grants that fell due. */
import * as t from 'io-ts'
import { GrantSchedule } from '../award/grant-schedule.ts'
import { DonationId, PersonId, ScheduleId, TransferId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { Meeting } from '../kernel/meeting.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { NeedGrade, SomePoints } from '../kernel/quantities.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { TransferObstacle } from '../kernel/transfer-obstacle.ts'
import { NeedRules, NeedRulesVersion } from './need-rules.ts'

/** Never edited, only superseded. */
export const NeedRulesAdopted = event('NeedRulesAdopted', { rules: NeedRules, meeting: Meeting })
export type NeedRulesAdopted = t.TypeOf<typeof NeedRulesAdopted>

/** By whoever acts, as of a day, until just before another. It takes the place of an earlier one; the note decides nothing. */
export const NeedAssessed = event('NeedAssessed', {
  volunteerId: PersonId,
  grade: NeedGrade,
  /** the most that the person may have of the pool since `countedFrom` */
  points: SomePoints,
  assessedOn: LocalDate,
  /** what the person had since then counts: an earlier day where this renews an assessment within its time */
  countedFrom: LocalDate,
  validUntil: LocalDate,
  ground: Keyword,
  note: optional(personal('volunteerId', Note)),
  rulesVersion: NeedRulesVersion,
  assessedAt: Instant,
})
export type NeedAssessed = t.TypeOf<typeof NeedAssessed>

export const NeedEnded = event('NeedEnded', { volunteerId: PersonId, reason: Keyword, endedOn: LocalDate })
export type NeedEnded = t.TypeOf<typeof NeedEnded>

/** Points that expire together, at the beginning of a day of the town, or never. */
export const DatedPoints = t.strict({ points: SomePoints, expiresOn: optional(LocalDate) }, 'DatedPoints')
export type DatedPoints = t.TypeOf<typeof DatedPoints>

export const DatedLots = list(DatedPoints, 1, 100_000)

/** Points have come to the pool's account. Said once for each that come. */
export const DonationPooled = event('DonationPooled', { donationId: DonationId, lots: DatedLots, pooledAt: Instant })
export type DonationPooled = t.TypeOf<typeof DonationPooled>

/** So many of them are for the most needy of all who waited at that moment: a transfer of this id brings them. */
export const DonationAllotted = event('DonationAllotted', {
  allotmentId: TransferId,
  volunteerId: PersonId,
  grade: NeedGrade,
  points: SomePoints,
  lots: DatedLots,
  allottedAt: Instant,
})
export type DonationAllotted = t.TypeOf<typeof DonationAllotted>

/** Why what was allotted did not come. `not-there-any-more`: it had expired in the pool's account by then. */
export const AllotmentObstacle = t.union([TransferObstacle, t.literal('not-there-any-more')], 'AllotmentObstacle')
export type AllotmentObstacle = t.TypeOf<typeof AllotmentObstacle>

/** It waits in the pool again. Where the account could not take it, the person is passed over until assessed anew. */
export const AllotmentReturned = event('AllotmentReturned', {
  allotmentId: TransferId,
  volunteerId: PersonId,
  obstacle: AllotmentObstacle,
  returnedAt: Instant,
})
export type AllotmentReturned = t.TypeOf<typeof AllotmentReturned>

/** `from`: the donor, or whoever decided it; may be a private person. */
export const GrantScheduleAdopted = event('GrantScheduleAdopted', {
  ...GrantSchedule.type.props,
  from: personal('scheduleId', Name),
  meeting: Meeting,
})
export type GrantScheduleAdopted = t.TypeOf<typeof GrantScheduleAdopted>

/** After this day it grants no more. */
export const GrantScheduleStopped = event('GrantScheduleStopped', {
  scheduleId: ScheduleId,
  stoppedOn: LocalDate,
  reason: Keyword,
})
export type GrantScheduleStopped = t.TypeOf<typeof GrantScheduleStopped>

const { scheduleId, group, points, kind } = GrantSchedule.type.props

/** An occasion of a schedule has come, once: whoever belongs to the group at the end of the day before is granted it. */
export const GrantFellDue = event('GrantFellDue', {
  scheduleId,
  on: LocalDate,
  ...{ group, points, kind },
  from: personal('scheduleId', Name),
  expiresOn: optional(LocalDate),
})
export type GrantFellDue = t.TypeOf<typeof GrantFellDue>

export const WelfareEvent = t.union(
  [
    NeedRulesAdopted,
    NeedAssessed,
    NeedEnded,
    DonationPooled,
    DonationAllotted,
    AllotmentReturned,
    GrantScheduleAdopted,
    GrantScheduleStopped,
    GrantFellDue,
  ],
  'WelfareEvent',
)
export type WelfareEvent = t.TypeOf<typeof WelfareEvent>
