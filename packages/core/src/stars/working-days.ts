/** Which days of a town are working days, as data: the days of rest each week, holidays, and the working weekends that make up for them. */
import * as t from 'io-ts'
import { Weekday, weekdayOf } from '../kernel/clock.ts'
import { list } from '../kernel/list.ts'
import { addDays, LocalDate } from '../kernel/time.ts'

/** So many dates of holidays are enough for ten years. */
const MOST_DATES = 400

export const WorkingCalendar = t.strict(
  {
    /** at least one day a week is worked on */
    restDays: list(Weekday, 0, 6),
    holidays: list(LocalDate, 0, MOST_DATES),
    /** days of rest that are worked on all the same */
    workedRestDays: list(LocalDate, 0, MOST_DATES),
  },
  'WorkingCalendar',
)
export type WorkingCalendar = t.TypeOf<typeof WorkingCalendar>

export const isWorkingDay = ({ restDays, holidays, workedRestDays }: WorkingCalendar, day: LocalDate): boolean => {
  if (workedRestDays.includes(day)) return true
  return !holidays.includes(day) && !restDays.includes(weekdayOf(day))
}

/** The last of so many working days after this one, which does not count. Looks no further than a week for each, and the holidays named. */
export const workingDaysAfter = (calendar: WorkingCalendar, day: LocalDate, count: number): LocalDate => {
  const most = count * 7 + calendar.holidays.length
  let last = day
  for (let step = 0, left = count; step < most && left > 0; step += 1) {
    last = addDays(last, 1)
    if (isWorkingDay(calendar, last)) left -= 1
  }
  return last
}
