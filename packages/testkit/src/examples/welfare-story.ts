/** The words in which specs tell of need, of the pool and of scheduled grants, on the morning of 10 February 2026. */
import {
  AdoptGrantSchedule,
  AdoptNeedRules,
  AllotDonation,
  AllotmentReturned,
  AssessNeed,
  allotmentIdOf,
  type CommandId,
  DeclareGrantDue,
  DonationAllotted,
  DonationPooled,
  EndNeed,
  GrantFellDue,
  GrantScheduleAdopted,
  GrantScheduleStopped,
  NeedAssessed,
  NeedEnded,
  NeedRulesAdopted,
  type PersonId,
  ReturnAllotment,
  StopGrantSchedule,
} from '@lovebank/core'
import { ANY_COMMAND_ID, ANY_MORNING, commandOf, eventOf } from '../given-when-then/examples.ts'
import { meeting } from './rate-card-story.ts'

interface Terms {
  readonly grades?: ReadonlyArray<{ readonly grade: number; readonly points: number }>
  readonly validMonths?: number
  readonly isPoolOnly?: boolean
}

/** Of the first grade at most 30 points a year, of the second 20. */
export const rules = (version: number, effectiveFrom: string, terms: Terms = {}) => ({
  version,
  effectiveFrom,
  grades: [
    { grade: 1, points: 30 },
    { grade: 2, points: 20 },
  ],
  validMonths: 12,
  isPoolOnly: false,
  ...terms,
})

type Votes = Partial<Record<'heldOn', string> & Record<'present' | 'inFavour', number>>

export const adoptRules = (version: number, effectiveFrom: string, terms: Terms = {}, votes: Votes = {}) =>
  commandOf(AdoptNeedRules, { rules: rules(version, effectiveFrom, terms), meeting: { ...meeting, ...votes } })

export const rulesAdopted = (version = 1, effectiveFrom = '2026-01-20', terms: Terms = {}) =>
  eventOf(NeedRulesAdopted, { rules: rules(version, effectiveFrom, terms), meeting })

interface Found {
  readonly assessedOn?: string
  readonly countedFrom?: string
  readonly validUntil?: string
  readonly occurredAt?: string
  readonly points?: number
}

export const assess = (volunteerId: string, grade: number, more: Found = {}) =>
  commandOf(AssessNeed, {
    ...{ volunteerId, grade, assessedOn: more.assessedOn ?? '2026-02-10', ground: 'lives-alone', note: '腿脚不便' },
    occurredAt: (more.occurredAt ?? ANY_MORNING) as never,
  })

export const assessed = (volunteerId: string, grade: number, more: Found = {}) => {
  const assessedOn = more.assessedOn ?? '2026-02-10'
  return eventOf(NeedAssessed, {
    ...{ volunteerId, grade, assessedOn, ground: 'lives-alone', note: '腿脚不便', rulesVersion: 1 },
    points: more.points ?? (grade === 1 ? 30 : 20),
    countedFrom: more.countedFrom ?? assessedOn,
    validUntil: more.validUntil ?? `2027${assessedOn.slice(4)}`,
    assessedAt: more.occurredAt ?? ANY_MORNING,
  })
}

export const endNeed = (volunteerId: string) => commandOf(EndNeed, { volunteerId, reason: 'recovered' })

export const needEnded = (volunteerId: string, endedOn = '2026-02-10') =>
  eventOf(NeedEnded, { volunteerId, reason: 'recovered', endedOn })

type Lots = ReadonlyArray<readonly [points: number, expiresOn?: string]>

const dated = (lots: Lots) => lots.map(([points, expiresOn]) => ({ points, expiresOn }))

export const allotDonation = (donationId: string, lots: Lots, occurredAt = ANY_MORNING) =>
  commandOf(AllotDonation, { donationId, lots: dated(lots), occurredAt: occurredAt as never })

export const pooled = (donationId: string, lots: Lots, pooledAt = ANY_MORNING) =>
  eventOf(DonationPooled, { donationId, lots: dated(lots), pooledAt })

/** By the command with the usual id, where no other is given. */
export const allotmentId = (volunteerId: string, commandId: string = ANY_COMMAND_ID) =>
  allotmentIdOf(commandId as CommandId, volunteerId as PersonId)

export const allotted = (volunteerId: string, grade: number, lots: Lots, allottedAt = ANY_MORNING) =>
  eventOf(DonationAllotted, {
    ...{ allotmentId: allotmentId(volunteerId), volunteerId, grade },
    points: lots.reduce((sum, [points]) => sum + points, 0),
    lots: dated(lots),
    allottedAt,
  })

const NEXT_COMMAND_ID = '00000000-0000-4000-8000-000000000002'

/** By another command than the one that allotted. */
export const returnAllotment = (volunteerId: string, obstacle: 'account-not-open' | 'not-there-any-more') =>
  commandOf(ReturnAllotment, {
    ...{ allotmentId: allotmentId(volunteerId), obstacle },
    commandId: NEXT_COMMAND_ID as CommandId,
  })

export const allottedNext = (volunteerId: string, grade: number, lots: Lots) => ({
  ...allotted(volunteerId, grade, lots),
  allotmentId: allotmentId(volunteerId, NEXT_COMMAND_ID),
})

export const returned = (volunteerId: string, obstacle: 'account-not-open' | 'not-there-any-more') =>
  eventOf(AllotmentReturned, {
    ...{ allotmentId: allotmentId(volunteerId), volunteerId, obstacle, returnedAt: ANY_MORNING },
  })

type Schedule = Omit<Parameters<typeof commandOf<typeof AdoptGrantSchedule>>[1], 'meeting'>

/** 50 points for the poor at each Spring Festival of two years, good for a year. */
export const springFestival: Schedule = {
  scheduleId: 'spring-festival',
  group: { by: 'status', statuses: ['low-income', 'extreme-poverty'] },
  points: 50,
  kind: 'holiday',
  validMonths: 12,
  days: { kind: 'on-days', days: ['2026-02-17', '2027-02-06'] },
  firstDay: '2026-02-10',
  lastDay: undefined,
  from: '镇政府',
}

type Changes = Partial<Schedule>

export const adoptSchedule = (changes: Changes = {}, votes: Votes = {}) =>
  commandOf(AdoptGrantSchedule, { ...springFestival, ...changes, meeting: { ...meeting, ...votes } } as never)

export const scheduleAdopted = (changes: Changes = {}) =>
  eventOf(GrantScheduleAdopted, { ...springFestival, ...changes, meeting } as never)

export const stopSchedule = (scheduleId = 'spring-festival', occurredAt = ANY_MORNING) =>
  commandOf(StopGrantSchedule, { scheduleId, reason: 'no-funds', occurredAt: occurredAt as never })

export const scheduleStopped = (stoppedOn: string, scheduleId = 'spring-festival') =>
  eventOf(GrantScheduleStopped, { scheduleId, stoppedOn, reason: 'no-funds' })

export const declareDue = (on: string, occurredAt = `${on}T01:00:00.000Z`, scheduleId = 'spring-festival') =>
  commandOf(DeclareGrantDue, { scheduleId, on, occurredAt: occurredAt as never })

export const fellDue = (on: string, changes: Changes & { readonly expiresOn?: string | undefined } = {}) => {
  const { scheduleId, group, points, kind, from } = { ...springFestival, ...changes }
  const expiresOn = 'expiresOn' in changes ? changes.expiresOn : `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`
  return eventOf(GrantFellDue, { scheduleId, on, group, points, kind, from, expiresOn } as never)
}
