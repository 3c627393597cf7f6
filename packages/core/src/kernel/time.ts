/**
 * Instants and the town's calendar. Days and months are the town's (Asia/Shanghai, UTC+8 the whole year since 1991), so
 * that work just after midnight belongs to the day the villagers call it.
 */
import { type BrandedNumber, type BrandedText, brandedNumber, brandedText } from './branded.ts'
import type { Months } from './quantities.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Asia/Shanghai against UTC. Not taken from a time zone database: the answer must never change for past events. */
const TOWN_OFFSET = 8 * 60 * MINUTE
const FIRST_YEAR = 1900
const LAST_YEAR = 2399

const clockPattern = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const datePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lastDayOf = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** By arithmetic alone: every edge and every read of the log checks many of these, and a `Date` costs ten times as much. */
const isDate = (text: string): boolean => {
  if (!datePattern.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  return Number(text.slice(8, 10)) <= lastDayOf(year, Number(text.slice(5, 7)))
}

const isInstant = (text: string): boolean => isDate(text.slice(0, 10)) && clockPattern.test(text.slice(10))

/** A moment, ISO 8601 in UTC with milliseconds: `2026-02-10T01:30:00.000Z`. Instants compare as text. */
export const Instant = brandedText('Instant', isInstant)
export type Instant = BrandedText<'Instant'>

/** A day of the town's calendar: `2026-02-10`. Dates compare as text. */
export const LocalDate = brandedText('LocalDate', isDate)
export type LocalDate = BrandedText<'LocalDate'>

/** A day of every year: `10-01`. As text alone: whether any year has it, as none has `02-30`, is for whoever takes it. */
export const MonthDay = brandedText('MonthDay', (text) => /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text))
export type MonthDay = BrandedText<'MonthDay'>

/** A month of the town's calendar: `2026-02`. */
export const LocalMonth = brandedText('LocalMonth', (text) => /^\d{4}-\d\d$/.test(text) && isDate(`${text}-01`))
export type LocalMonth = BrandedText<'LocalMonth'>

const LATEST = Date.UTC(LAST_YEAR, 11, 31)
const EARLIEST = Date.UTC(FIRST_YEAR, 0, 1)
const within = (millis: number): number => Math.min(Math.max(millis, EARLIEST), LATEST)

/** Milliseconds since 1970, or a part of them: any number but NaN and the infinite ones, which are no moment at all. */
export const EpochMillis = brandedNumber('EpochMillis', Number.isFinite)
export type EpochMillis = BrandedNumber<'EpochMillis'>

/** Milliseconds since 1970. */
export const epochMillis = (at: Instant): EpochMillis => Date.parse(at) as EpochMillis

const dateMillis = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`)

const twoDigits: ReadonlyArray<string> = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** Put together by hand, like the instant below: every event carries several, and `toISOString` takes three times as long. */
const dateAt = (millis: number): LocalDate => {
  const at = new Date(within(millis))
  return `${at.getUTCFullYear()}-${twoDigits[at.getUTCMonth() + 1]}-${twoDigits[at.getUTCDate()]}` as LocalDate
}

/** Sums of whole, bounded parts, which stay finite. */
const asEpochMillis = (millis: number): EpochMillis => millis as EpochMillis

/** The instant of a count of milliseconds since 1970, kept between the years 1900 and 2399. */
export const instantAt = (millis: EpochMillis): Instant => {
  const at = Math.trunc(within(millis))
  const ofDay = at - Math.floor(at / DAY) * DAY
  const hours = twoDigits[Math.floor(ofDay / HOUR)]
  const minutes = twoDigits[Math.floor(ofDay / MINUTE) % 60]
  const seconds = twoDigits[Math.floor(ofDay / SECOND) % 60]
  const thousandths = String(ofDay % SECOND).padStart(3, '0')
  return `${dateAt(at)}T${hours}:${minutes}:${seconds}.${thousandths}Z` as Instant
}

/** The hour of UTC at which a new day of the town begins. */
const TOWN_MIDNIGHT = 16

/**
 * The town's day in which a moment falls. Every decision on points asks this, so it reads the text: before the town's midnight
 * both calendars have the same day, and only after it a date has to be worked out.
 */
export const localDateOf = (at: Instant): LocalDate =>
  Number(at.slice(11, 13)) < TOWN_MIDNIGHT ? (at.slice(0, 10) as LocalDate) : dateAt(epochMillis(at) + TOWN_OFFSET)

/** The moment at which a day of the town begins. */
export const startOfDay = (date: LocalDate): Instant => instantAt(asEpochMillis(dateMillis(date) - TOWN_OFFSET))

/** The month of a day: `2026-02`. */
export const monthOf = (date: LocalDate): LocalMonth => date.slice(0, 7) as LocalMonth

/** The last moment before another. */
export const instantBefore = (at: Instant): Instant => instantAt(asEpochMillis(epochMillis(at) - 1))

/** So many minutes later, or earlier where they are negative. */
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instantAt(asEpochMillis(epochMillis(at) + minutes * MINUTE))

/** So many days later, or earlier where they are negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateAt(dateMillis(date) + days * DAY)

/** The month before. */
export const monthBefore = (month: LocalMonth): LocalMonth => monthOf(addDays(`${month}-01` as LocalDate, -1))

/** The month after. */
export const monthAfter = (month: LocalMonth): LocalMonth => monthOf(firstDayAfter(month))

/** The first day of the month after. */
export const firstDayAfter = (month: LocalMonth): LocalDate => addMonths(`${month}-01` as LocalDate, 1)

/** The same day so many months later; the last day of that month where it is shorter. Whole months: half of one has no day. */
export const addMonths = (date: LocalDate, months: Months | 1 | 3 | 12): LocalDate => {
  const monthsSinceZero = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(monthsSinceZero / 12)
  if (year < FIRST_YEAR || year > LAST_YEAR) return dateAt(year < FIRST_YEAR ? EARLIEST : LATEST)
  const month = (monthsSinceZero % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), lastDayOf(year, month))
  return `${year}-${twoDigits[month]}-${twoDigits[day]}` as LocalDate
}

/** Whole minutes from one moment to a later one; negative where it is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.floor((epochMillis(to) - epochMillis(from)) / MINUTE)

/** The later of two moments. */
export const laterOf = (one: Instant, other: Instant): Instant => (one > other ? one : other)

/** The earlier of two moments. */
export const earlierOf = (one: Instant, other: Instant): Instant => (one > other ? other : one)

/** Full years between two days, as a birthday counts them. */
export const fullYearsBetween = (from: LocalDate, to: LocalDate): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
