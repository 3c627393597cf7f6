/**
 * What service earned, and how long it took, by year, month and day of service: the windows of the caps and the hours of the
 * tiers. A year holds twelve months and a month its days, so that a window is found, and all before a day added up, at once.
 */

import { quarterOf, yearOf } from '../kernel/clock.ts'
import { type Dictionary, entriesOf, lookUp, withEntry } from '../kernel/dictionary.ts'
import { asPoints, type Points } from '../kernel/quantities.ts'
import { type LocalDate, type LocalMonth, monthOf } from '../kernel/time.ts'

/** Points less what was reversed; minutes less those of work that was reversed wholly. */
interface Sums {
  readonly points: Points
  readonly minutes: number
}

export interface DayEarned extends Sums {
  readonly day: LocalDate
}

export interface MonthEarned extends Sums {
  readonly month: LocalMonth
  /** each day once */
  readonly days: ReadonlyArray<DayEarned>
}

export interface YearEarned extends Sums {
  /** each month once */
  readonly months: ReadonlyArray<MonthEarned>
}

/** By year of the town. */
export type Earned = Dictionary<YearEarned>

const NOTHING: Sums = { points: asPoints(0), minutes: 0 }

const yearWith = (earned: Earned, day: LocalDate): YearEarned =>
  lookUp(earned, yearOf(day)) ?? { ...NOTHING, months: [] }

const monthIn = ({ months }: YearEarned, day: LocalDate): MonthEarned => {
  const wanted = monthOf(day)
  return months.find(({ month }) => month === wanted) ?? { ...NOTHING, month: wanted, days: [] }
}

const dayIn = ({ days }: MonthEarned, day: LocalDate): DayEarned =>
  days.find((each) => each.day === day) ?? { ...NOTHING, day }

export interface PointsInWindows {
  readonly thatDay: Points
  readonly thatMonth: Points
  readonly thatYear: Points
}

/** What was earned in each window in which a day lies. */
export const pointsAround = (earned: Earned, day: LocalDate): PointsInWindows => {
  const year = yearWith(earned, day)
  const month = monthIn(year, day)
  return { thatDay: dayIn(month, day).points, thatMonth: month.points, thatYear: year.points }
}

/** What was earned in the quarter in which a day lies: no sum of its own, so that its months are added up. */
export const pointsInQuarter = (earned: Earned, day: LocalDate): Points => {
  const quarter = quarterOf(day)
  const months = yearWith(earned, day).months.filter(({ month }) => quarterOf(month) === quarter)
  return asPoints(months.reduce((sum, { points }) => sum + points, 0))
}

/** The minutes of all service up to a day, and of that day itself. */
export const minutesUntil = (earned: Earned, day: LocalDate): number => {
  const year = yearWith(earned, day)
  const month = monthOf(day)
  let minutes = 0
  for (const [key, each] of entriesOf(earned)) if (key < yearOf(day)) minutes += each.minutes
  for (const each of year.months) if (each.month < month) minutes += each.minutes
  for (const each of monthIn(year, day).days) if (each.day <= day) minutes += each.minutes
  return minutes
}

/** With what a day of service earned, or lost again by a reversal. */
export const withEarned = (earned: Earned, day: LocalDate, points: number, minutes: number): Earned => {
  const month = monthOf(day)
  const year = yearWith(earned, day)
  const monthPlace = year.months.findIndex((each) => each.month === month)
  const before = year.months[monthPlace] ?? { ...NOTHING, days: [] }
  const dayPlace = before.days.findIndex((each) => each.day === day)
  const dayBefore = before.days[dayPlace] ?? NOTHING
  const days = put(before.days, dayPlace, {
    day,
    points: asPoints(dayBefore.points + points),
    minutes: dayBefore.minutes + minutes,
  })
  const months = put(year.months, monthPlace, {
    month,
    points: asPoints(before.points + points),
    minutes: before.minutes + minutes,
    days,
  })
  return withEntry(earned, yearOf(day), {
    points: asPoints(year.points + points),
    minutes: year.minutes + minutes,
    months,
  })
}

/** In its place; at the end where it has none. */
const put = <Each>(list: ReadonlyArray<Each>, place: number, each: Each): ReadonlyArray<Each> =>
  place < 0 ? [...list, each] : list.with(place, each)
