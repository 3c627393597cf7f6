/** The months, quarters and years of the town over which a score runs. */
import { addMonths, type LocalDate } from '../kernel/time.ts'
import type { ScoredPeriod } from './beyond-work.ts'

const monthsIn: Readonly<Record<ScoredPeriod, 1 | 3 | 12>> = { month: 1, quarter: 3, year: 12 }

export const isFirstDayOf = (period: ScoredPeriod, day: LocalDate): boolean =>
  day.endsWith('-01') && (Number(day.slice(5, 7)) - 1) % monthsIn[period] === 0

/** The first day after a period that starts on a day. */
export const endOf = (period: ScoredPeriod, startsOn: LocalDate): LocalDate => addMonths(startsOn, monthsIn[period])

export const firstDayOfYear = (day: LocalDate): LocalDate => `${day.slice(0, 4)}-01-01` as LocalDate
