/** On which days a schedule grants. */
import { addDays, addMonths, type LocalDate, type LocalMonth, monthOf } from '../kernel/time.ts'
import type { GrantDays, GrantSchedule } from './schedule.ts'

/** A schedule that nobody looked at for ten years has no more months than these to look through at a time. */
const MOST_MONTHS = 120

type Dates = Pick<GrantSchedule, 'days' | 'firstDay' | 'lastDay'>

export const isOccasion = (schedule: Dates, day: LocalDate): boolean =>
  isWithin(schedule, day) && occasionsIn(schedule.days, monthOf(day)).includes(day)

/** Both days included, earliest first; of a longer time the first months. */
export const occasionsBetween = (schedule: Dates, from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const found: Array<LocalDate> = []
  let first = `${monthOf(from > schedule.firstDay ? from : schedule.firstDay)}-01` as LocalDate
  for (let months = 0; months < MOST_MONTHS && first <= to; months++) {
    found.push(...occasionsIn(schedule.days, monthOf(first)))
    first = addMonths(first, 1)
  }
  return found.filter((day) => day >= from && day <= to && isWithin(schedule, day))
}

const isWithin = ({ firstDay, lastDay }: Dates, day: LocalDate): boolean =>
  day >= firstDay && (lastDay === undefined || day <= lastDay)

const occasionsIn = (days: GrantDays, month: LocalMonth): ReadonlyArray<LocalDate> => {
  switch (days.kind) {
    case 'yearly':
      return days.day.startsWith(month.slice(5)) ? [dayIn(month, days.day.slice(3))] : []
    case 'monthly':
      return [dayIn(month, String(days.day).padStart(2, '0'))]
    case 'on-days':
      return [...new Set(days.days)].filter((day) => monthOf(day) === month).toSorted()
  }
}

const dayIn = (month: LocalMonth, day: string): LocalDate => {
  const last = addDays(addMonths(`${month}-01` as LocalDate, 1), -1)
  const wanted = `${month}-${day}` as LocalDate
  return wanted < last ? wanted : last
}
