/** Hours that count for more, or for less: of the night, of some weekdays, of holidays. Minute by minute, never by the shift. */
import * as t from 'io-ts'
import { LocalTime, minuteOf, Weekday, weekdayOf } from '../kernel/clock.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Percent } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'

/** From one time on the wall to another. */
export const ClockHours = t.strict({ from: LocalTime, until: LocalTime }, 'ClockHours')

export const Multiplier = t.strict(
  {
    name: Keyword,
    /** 150: half as much again */
    percent: Percent,
    /** absent: all that are rated by the hour */
    categories: optional(list(Keyword, 1, 100)),
    /** across midnight where `until` is the earlier; absent: the whole day */
    hours: optional(ClockHours),
    /** with `dates`, either is enough; both absent: every day */
    weekdays: optional(list(Weekday, 1, 7)),
    dates: optional(list(LocalDate, 1, 200)),
  },
  'Multiplier',
)
export type Multiplier = t.TypeOf<typeof Multiplier>

/** A minute of the town. */
export interface Moment {
  readonly day: LocalDate
  /** since midnight */
  readonly minute: number
}

export const isFor = ({ categories }: Multiplier, category: Keyword): boolean =>
  categories === undefined || categories.includes(category)

/** Whether a multiplier counts in a minute. */
export const counts = ({ hours, weekdays, dates }: Multiplier, { day, minute }: Moment): boolean =>
  (hours === undefined || isWithin(minuteOf(hours.from), minuteOf(hours.until), minute)) &&
  ((weekdays === undefined && dates === undefined) ||
    weekdays?.includes(weekdayOf(day)) === true ||
    dates?.includes(day) === true)

const isWithin = (from: number, until: number, minute: number): boolean =>
  from < until ? from <= minute && minute < until : from <= minute || minute < until
