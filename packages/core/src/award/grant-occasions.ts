/** On which days a schedule grants. */
import { addDays, addMonths, type LocalDate, type LocalMonth, monthOf } from '../kernel/time.ts'
import type { GrantDays, GrantSchedule } from './grant-schedule.ts'

/** A schedule that nobody looked at for ten years is looked through so many months at a time. */
const MOST_MONTHS = 120

type Dates = Pick<GrantSchedule, 'days' | 'firstDay' | 'lastDay'>

export const isOccasion = (schedule: Dates, day: LocalDate): boolean => occasionsBetween(schedule, day, day).length > 0

/** Both days included, earliest first; of what comes each month or year, those of the first ten years. */
export const occasionsBetween = (
  { days, firstDay, lastDay }: Dates,
  from: LocalDate,
  to: LocalDate,
): ReadonlyArray<LocalDate> =>
  occasionsFrom(days, from, to)
    .filter((day) => day >= from && day <= to)
    .filter((day) => day >= firstDay && (lastDay === undefined || day <= lastDay))

const occasionsFrom = (days: GrantDays, from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  if (days.kind === 'on-days') return [...new Set(days.days)].toSorted()
  const found: Array<LocalDate> = []
  let first = `${monthOf(from)}-01` as LocalDate
  for (let months = 0; months < MOST_MONTHS && first <= to; months++) {
    const month = monthOf(first)
    if (days.kind === 'monthly') found.push(dayIn(month, String(days.day).padStart(2, '0')))
    else if (days.day.startsWith(month.slice(5))) found.push(dayIn(month, days.day.slice(3)))
    first = addMonths(first, 1)
  }
  return found
}

const dayIn = (month: LocalMonth, day: string): LocalDate => {
  const last = addDays(addMonths(`${month}-01` as LocalDate, 1), -1)
  const isThere = `${month}-${day}` <= last
  return isThere ? (`${month}-${day}` as LocalDate) : last
}
