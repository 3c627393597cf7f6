/** The clock on the wall of the town, and its week: what a rate card means by "from ten in the evening" and "on Sundays". */
import { type BrandedNumber, type BrandedText, brandedNumber, brandedText } from './branded.ts'
import { epochMillis, type Instant, type LocalDate, type LocalMonth } from './time.ts'

const MINUTES_AN_HOUR = 60
export const MINUTES_A_DAY = 1_440
/** The town's clock against UTC, as in `time.ts`. */
const TOWN_OFFSET_MINUTES = 8 * MINUTES_AN_HOUR

/** A minute of the town's day: `22:00`. */
export const LocalTime = brandedText('LocalTime', (text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text))
export type LocalTime = BrandedText<'LocalTime'>

/** A day of the week, 1 for Monday to 7 for Sunday. */
export const Weekday = brandedNumber('Weekday', (value) => Number.isInteger(value) && value >= 1 && value <= 7)
export type Weekday = BrandedNumber<'Weekday'>

/** Minutes since the town's midnight. */
export const minuteOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * MINUTES_AN_HOUR + Number(time.slice(3, 5))

/** The minute of the town's day in which a moment falls; its seconds do not count. */
export const minuteOfDay = (at: Instant): number =>
  (Math.floor(epochMillis(at) / 60_000) + TOWN_OFFSET_MINUTES) % MINUTES_A_DAY

/** The time on the wall so many minutes after midnight; after a day it begins anew. */
export const timeAt = (minute: number): LocalTime => {
  const hours = Math.floor(minute / MINUTES_AN_HOUR) % 24
  return `${twoDigits(hours)}:${twoDigits(minute % MINUTES_AN_HOUR)}` as LocalTime
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Of the town's calendar. */
export const weekdayOf = (date: LocalDate): Weekday =>
  (new Date(`${date}T00:00:00.000Z`).getUTCDay() || 7) as number as Weekday

/** Four digits: `2026`. */
export const yearOf = (date: LocalDate): string => date.slice(0, 4)

/** 1 to 4. */
export const quarterOf = (day: LocalDate | LocalMonth): number => Math.ceil(Number(day.slice(5, 7)) / 3)
