/** By what a town awards stars, as data: thresholds in minutes of service and, where it wants, in points; who grants them, and when. */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomeServiceMinutes } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { MonthDay } from '../kernel/time.ts'

export const GrantingUnit = t.union([t.literal('village'), t.literal('station'), t.literal('town')], 'GrantingUnit')
export type GrantingUnit = t.TypeOf<typeof GrantingUnit>

/** The list of those proposed is shown publicly for at least three working days (the star rule of the Ministry of Civil Affairs). */
export const LEAST_WORKING_DAYS = 3
export const ShownWorkingDays = brandedNumber(
  'ShownWorkingDays',
  (value) => Number.isSafeInteger(value) && value >= LEAST_WORKING_DAYS && value <= 30,
)

export const StarThreshold = t.strict(
  {
    /** service needed since the round began */
    minutes: SomeServiceMinutes,
    /** points ever earned that are needed beside it */
    points: optional(Points),
    grantedBy: GrantingUnit,
  },
  'StarThreshold',
)
export type StarThreshold = t.TypeOf<typeof StarThreshold>

export const StarRule = t.strict(
  {
    name: Keyword,
    /** the first for one star, the second for two … */
    thresholds: list(StarThreshold, 1, 10),
    /** after so much service the count begins anew, in another round; absent: never */
    restartsEvery: optional(SomeServiceMinutes),
    /** the days on which stars are assessed; none: any day */
    assessmentDays: list(MonthDay, 0, 12),
    /** for how many working days the names are shown before a star is granted; absent: the least of three */
    shownWorkingDays: optional(ShownWorkingDays),
  },
  'StarRule',
)
export type StarRule = t.TypeOf<typeof StarRule>

/** Whether each star asks for more than the one before, and the last fits into a round. */
export const isAscending = ({ thresholds, restartsEvery }: StarRule): boolean =>
  thresholds.every(({ minutes, points }, index) => {
    const before = thresholds[index - 1]
    const isMore = before === undefined || (before.minutes < minutes && (before.points ?? 0) <= (points ?? 0))
    return isMore && (restartsEvery === undefined || minutes <= restartsEvery)
  })
