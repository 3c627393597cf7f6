/** Who is in need, what waits in the pool, and which grants were scheduled. The one fold of this stream. */

import type { GrantSchedule } from '../award/grant-schedule.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry, withoutEntry } from '../kernel/dictionary.ts'
import type { PersonId, ScheduleId, TransferId } from '../kernel/ids.ts'
import { asPoints, type NeedGrade, type Points } from '../kernel/quantities.ts'
import type { Name } from '../kernel/text.ts'
import { type Instant, type LocalDate, laterOf } from '../kernel/time.ts'
import type {
  AllotmentReturned,
  DatedPoints,
  DonationAllotted,
  GrantFellDue,
  GrantScheduleAdopted,
  NeedAssessed,
  WelfareEvent,
} from './events.ts'
import type { NeedRules } from './need-rules.ts'
import { withoutPooled, withPooled } from './pooled.ts'

export interface Need {
  readonly grade: NeedGrade
  /** the most that the person may have since `countedFrom`, and what they had */
  readonly points: Points
  readonly received: Points
  readonly assessedOn: LocalDate
  readonly countedFrom: LocalDate
  readonly validUntil: LocalDate
  /** its place among all assessments, by which those that are equal stand in line */
  readonly order: number
  /** the account could not take what was allotted: passed over until assessed anew */
  readonly isPassedOver: boolean
}

export interface Scheduled {
  readonly schedule: GrantSchedule
  readonly from: Name
  /** the last day on which it may still grant; undefined: not stopped */
  readonly stoppedOn: LocalDate | undefined
}

export interface WelfareState {
  /** oldest first, each with a later first day */
  readonly rules: ReadonlyArray<NeedRules>
  /** by person, also those that are over: what was had counts for its time */
  readonly needs: Dictionary<Need>
  readonly assessments: number
  /** what was allotted to nobody yet, one entry a day of expiry, in the order in which an account spends */
  readonly pooled: ReadonlyArray<DatedPoints>
  /** by id: every donation that was ever pooled */
  readonly donations: Dictionary<true>
  /** by id: what was allotted and did not return */
  readonly allotments: Dictionary<Pick<DonationAllotted, 'volunteerId' | 'points' | 'lots'>>
  readonly schedules: Dictionary<Scheduled>
  /** by schedule and day: the occasions that fell due */
  readonly occasions: Dictionary<true>
  /** the latest moment that any event named: nothing is allotted as of an earlier one */
  readonly asOf: Instant
}

export const initialState: WelfareState = {
  rules: [],
  needs: emptyDictionary(),
  assessments: 0,
  pooled: [],
  donations: emptyDictionary(),
  allotments: emptyDictionary(),
  schedules: emptyDictionary(),
  occasions: emptyDictionary(),
  asOf: '1900-01-01T00:00:00.000Z' as Instant,
}

export const needOf = ({ needs }: WelfareState, volunteerId: PersonId): Need | undefined => lookUp(needs, volunteerId)

export const scheduledIn = ({ schedules }: WelfareState, scheduleId: ScheduleId): Scheduled | undefined =>
  lookUp(schedules, scheduleId)

export const allotmentIn = ({ allotments }: WelfareState, allotmentId: TransferId) => lookUp(allotments, allotmentId)

const keyOf = ({ scheduleId, on }: Pick<GrantFellDue, 'scheduleId' | 'on'>): string => `${scheduleId}/${on}`

export const hasFallenDue = ({ occasions }: WelfareState, occasion: Pick<GrantFellDue, 'scheduleId' | 'on'>): boolean =>
  lookUp(occasions, keyOf(occasion)) === true

/** Total: an event that does not fit leaves all as it was. */
export const evolve = (state: WelfareState, event: WelfareEvent): WelfareState => {
  switch (event.type) {
    case 'NeedRulesAdopted':
      return { ...state, rules: [...state.rules, event.rules] }
    case 'NeedAssessed':
      return assessed(state, event)
    case 'NeedEnded':
      return changeNeed(state, event.volunteerId, (need) => ({ ...need, validUntil: event.endedOn }))
    case 'DonationPooled': {
      const donations = withEntry(state.donations, event.donationId, true as const)
      const asOf = laterOf(state.asOf, event.pooledAt)
      return { ...state, pooled: withPooled(state.pooled, event.lots), donations, asOf }
    }
    case 'DonationAllotted':
      return allotted(state, event)
    case 'AllotmentReturned':
      return returned(state, event)
    case 'GrantScheduleAdopted':
      return withScheduled(state, { schedule: scheduleIn(event), from: event.from, stoppedOn: undefined })
    case 'GrantScheduleStopped': {
      const scheduled = scheduledIn(state, event.scheduleId)
      return scheduled === undefined ? state : withScheduled(state, { ...scheduled, stoppedOn: event.stoppedOn })
    }
    case 'GrantFellDue':
      return { ...state, occasions: withEntry(state.occasions, keyOf(event), true as const) }
  }
}

const assessed = (state: WelfareState, event: NeedAssessed): WelfareState => {
  const { volunteerId, grade, points, assessedOn, countedFrom, validUntil, assessedAt } = event
  const before = needOf(state, volunteerId)
  const isRenewal = before !== undefined && before.countedFrom === countedFrom
  const received = isRenewal ? before.received : asPoints(0)
  const order = isRenewal ? before.order : state.assessments
  const need = { grade, points, received, assessedOn, countedFrom, validUntil, order, isPassedOver: false }
  return {
    ...state,
    needs: withEntry(state.needs, volunteerId, need),
    assessments: state.assessments + 1,
    asOf: laterOf(state.asOf, assessedAt),
  }
}

const allotted = (state: WelfareState, event: DonationAllotted): WelfareState => {
  const { allotmentId, volunteerId, points, lots } = event
  const after = changeNeed(state, volunteerId, (need) => ({ ...need, received: asPoints(need.received + points) }))
  return {
    ...after,
    pooled: withoutPooled(state.pooled, lots),
    allotments: withEntry(state.allotments, allotmentId, { volunteerId, points, lots }),
    asOf: laterOf(state.asOf, event.allottedAt),
  }
}

const returned = (state: WelfareState, { allotmentId, obstacle, returnedAt }: AllotmentReturned): WelfareState => {
  const allotment = allotmentIn(state, allotmentId)
  if (allotment === undefined) return state
  const isPassedOver = obstacle !== 'not-there-any-more'
  const after = changeNeed(state, allotment.volunteerId, (need) => ({
    ...need,
    received: asPoints(Math.max(0, need.received - allotment.points)),
    isPassedOver: isPassedOver || need.isPassedOver,
  }))
  return {
    ...after,
    pooled: withPooled(state.pooled, allotment.lots),
    allotments: withoutEntry(state.allotments, allotmentId),
    asOf: laterOf(state.asOf, returnedAt),
  }
}

const changeNeed = (state: WelfareState, volunteerId: PersonId, change: (need: Need) => Need): WelfareState => {
  const need = needOf(state, volunteerId)
  return need === undefined ? state : { ...state, needs: withEntry(state.needs, volunteerId, change(need)) }
}

const scheduleIn = (event: GrantScheduleAdopted): GrantSchedule => {
  const { scheduleId, group, points, kind, validMonths, days, firstDay, lastDay } = event
  return { scheduleId, group, points, kind, validMonths, days, firstDay, lastDay }
}

const withScheduled = (state: WelfareState, scheduled: Scheduled): WelfareState => ({
  ...state,
  schedules: withEntry(state.schedules, scheduled.schedule.scheduleId, scheduled),
})
