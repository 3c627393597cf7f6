/** What the parts of the simulated year share: the calendar, the people, the books, and rough sums to act upon. */
import { addDays, addMinutes, type Instant, type LocalDate, startOfDay } from '@lovebank/core'
import type { BookFiles } from './book-files.ts'
import type { Diary } from './diary.ts'
import type { Villager } from './people.ts'
import type { Chance } from './random.ts'

export interface YearOptions {
  readonly seed: number
  readonly volunteers: number
  readonly days: number
  /** the first day */
  readonly from: LocalDate
}

export interface YearContext {
  readonly options: YearOptions
  readonly chance: Chance
  readonly files: BookFiles
  readonly diary: Diary
  /** those who may serve, in the order in which they came */
  readonly active: Array<Villager>
  /** what a volunteer can spend, as the generator reckons; the bank knows better */
  readonly purse: Map<string, number>
  readonly counters: Map<string, number>
  /** of those in office, by their numbers */
  readonly names: Map<string, string>
}

export const dateOf = ({ options }: YearContext, day: number): LocalDate => addDays(options.from, day)

/** Minutes after midnight of a day of the town. */
export const momentOf = (year: YearContext, day: number, minutes: number): Instant =>
  addMinutes(startOfDay(dateOf(year, day)), minutes)

/** The next number of a kind: `RW-2025-00001`. */
export const nextNumber = ({ counters, options }: YearContext, prefix: string): string => {
  const next = (counters.get(prefix) ?? 0) + 1
  counters.set(prefix, next)
  return `${prefix}-${options.from.slice(0, 4)}-${String(next).padStart(5, '0')}`
}

export const addToPurse = ({ purse }: YearContext, number: string, points: number): void => {
  purse.set(number, (purse.get(number) ?? 0) + points)
}

/** A short year is played in quick motion: what takes months in a town takes a share of its days. */
export const isShort = ({ options }: YearContext): boolean => options.days < 300

/** The first day rated by the second card: the first of July, or half-way through a short year. */
export const secondCardDay = (year: YearContext): number => {
  const july = Date.parse(`${year.options.from.slice(0, 4)}-07-01`) - Date.parse(year.options.from)
  return isShort(year) ? Math.floor(year.options.days / 2) : Math.round(july / 86_400_000)
}

export const validMonths = (year: YearContext): number => (isShort(year) ? 1 : 9)

export const PUBLICITY_DAYS = 3

/** The dates of each month on which there is market; by the rules of July goods are redeemed on no others. */
export const MARKET_DATES: ReadonlyArray<number> = [4, 9, 14, 19, 24, 28]

export const isMarketDay = (year: YearContext, day: number): boolean =>
  MARKET_DATES.includes(Number(dateOf(year, day).slice(8)))

/** The day itself where there is market, otherwise the next that has one. */
export const marketDayFrom = (year: YearContext, day: number): number =>
  isMarketDay(year, day) ? day : marketDayFrom(year, day + 1)

/** The day itself where there is market, otherwise the last that had one. */
export const marketDayUpTo = (year: YearContext, day: number): number =>
  isMarketDay(year, day) ? day : marketDayUpTo(year, day - 1)

/** The day in autumn on which a shopkeeper leaves. */
export const handOverDay = ({ options }: YearContext): number => Math.floor(options.days * 0.8)

/** As many days, from the beginning of a year, as end with 2025 at the latest: a bank takes no news of days still to come. */
export const endedYear = (days: number): Pick<YearOptions, 'days' | 'from'> => ({
  days,
  from: `${2026 - Math.ceil(days / 365)}-01-01` as LocalDate,
})

/** The year that `npm start` plays. */
export const defaultYear: YearOptions = { seed: 1, volunteers: 1_060, ...endedYear(365) }
