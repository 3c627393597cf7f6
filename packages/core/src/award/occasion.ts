/** When something of a card counts: between hours, on weekdays, on days. Minute by minute, never by the shift. */
import * as t from 'io-ts'
import { LocalTime, minuteOf, Weekday, weekdayOf } from '../kernel/clock.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { LocalDate, MonthDay } from '../kernel/time.ts'

/** From one time on the wall to another. */
export const ClockHours = t.strict({ from: LocalTime, until: LocalTime }, 'ClockHours')

/** Days of the solar calendar that come every year. Feasts of the moon wander in it: they stand as dates. */
export const YearlyDays = t.strict(
  {
    from: MonthDay,
    /** the last of them, after the New Year where it is the earlier; absent: one day */
    until: optional(MonthDay),
  },
  'YearlyDays',
)
export type YearlyDays = t.TypeOf<typeof YearlyDays>

export const occasionFields = {
  /** across midnight where `until` is the earlier; absent: the whole day */
  hours: optional(ClockHours),
  /** of weekdays, dates and days of each year one is enough; all absent: every day */
  weekdays: optional(list(Weekday, 1, 7)),
  dates: optional(list(LocalDate, 1, 200)),
  eachYear: optional(list(YearlyDays, 1, 50)),
}

const Occasion = t.strict(occasionFields)
export type Occasion = t.TypeOf<typeof Occasion>

/** A minute of the town. */
export interface Moment {
  readonly day: LocalDate
  /** since midnight */
  readonly minute: number
}

/** Whether a minute belongs to the occasion. */
export const isOn = ({ hours, weekdays, dates, eachYear }: Occasion, { day, minute }: Moment): boolean =>
  (hours === undefined || isWithin(minuteOf(hours.from), minuteOf(hours.until), minute)) &&
  ((weekdays === undefined && dates === undefined && eachYear === undefined) ||
    weekdays?.includes(weekdayOf(day)) === true ||
    dates?.includes(day) === true ||
    eachYear?.some((days) => isAmong(days, day.slice(5))) === true)

const isWithin = (from: number, until: number, minute: number): boolean =>
  from < until ? from <= minute && minute < until : from <= minute || minute < until

const isAmong = ({ from, until = from }: YearlyDays, day: string): boolean =>
  from <= until ? from <= day && day <= until : from <= day || day <= until

/** Whether it leaves no minute of any week out. */
export const isAlways = ({ hours, weekdays, dates, eachYear }: Occasion): boolean =>
  hours === undefined &&
  (new Set(weekdays).size === 7 || (weekdays === undefined && dates === undefined && eachYear === undefined))
