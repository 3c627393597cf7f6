/** Dates and times as people type them into books, and as Excel keeps them; the day is always the town's. */
import { type Instant, LocalDate, LocalMonth } from '@lovebank/core'
import { plain } from './plain.ts'
import { remembered } from './remembered.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** The town's clock against UTC. */
const TOWN_OFFSET = 8 * 60 * MINUTE
/** Day 0 of Excel's calendar, with its leap day of 1900 that never was. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
/** 1927, so that the oldest have their birthday, to 2119: no other number in a column of dates is taken for one. */
const isExcelSerial = (serial: number): boolean => serial >= 10_000 && serial < 80_000

const datePattern = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u
const compactPattern = /^(\d{4})(\d{2})(\d{2})$/u
const timePattern = /^(上午|下午)?(\d{1,2})(?:[:.]|点|时)(\d{1,2})?分?(?::(\d{1,2})(?:\.\d+)?|(\d{1,2})秒)?$/u

const pad = (text: string): string => text.padStart(2, '0')

const realDate = (text: string): LocalDate | undefined => (LocalDate.is(text) ? text : undefined)

const dateAt = (millis: number): LocalDate | undefined => realDate(new Date(millis).toISOString().slice(0, 10))

const serialMillis = (text: string): number | undefined => {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return undefined
  const serial = Number(text)
  return isExcelSerial(serial) ? EXCEL_EPOCH + Math.round((serial * DAY) / MINUTE) * MINUTE : undefined
}

const writtenDate = (text: string): LocalDate | undefined => {
  const [, year, month, day] = datePattern.exec(text) ?? compactPattern.exec(text) ?? []
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : realDate(`${year}-${pad(month)}-${pad(day)}`)
}

/** `2026/2/10`, `2026-02-10`, `2026.2.10`, `2026年2月10日`, `20260210`, or the number in which Excel keeps a day. */
export const parseDate = (text: string): LocalDate | undefined => {
  const clean = plain(text)
  const serial = serialMillis(clean)
  if (serial !== undefined) return dateAt(serial)
  const [day = ''] = clean.split(/[T ]/u)
  return writtenDate(day)
}

const monthPattern = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?$/u
const compactMonthPattern = /^(\d{4})(\d{2})$/u

/** `2026-02`, `2026/2`, `2026.2`, `2026年2月`, `202602`, or any day of the month: a spreadsheet makes one of it. */
export const parseMonth = (text: string): LocalMonth | undefined => {
  const [, year, month] = monthPattern.exec(plain(text)) ?? compactMonthPattern.exec(plain(text)) ?? []
  const isDay = year === undefined || month === undefined
  const written = isDay ? parseDate(text)?.slice(0, 7) : `${year}-${pad(month)}`
  return LocalMonth.is(written) ? written : undefined
}

const writtenTime = (text: string): number | undefined => {
  const [, half, hours, minutes = '0', seconds = '0', secondsInChinese] = timePattern.exec(text) ?? []
  if (hours === undefined) return undefined
  const hour = half === '下午' && Number(hours) < 12 ? Number(hours) + 12 : Number(hours)
  const minute = Number(minutes)
  const second = Number(secondsInChinese ?? seconds)
  return hour > 23 || minute > 59 || second > 59 ? undefined : (hour * 60 + minute) * MINUTE + second * 1_000
}

/** The day and what stands after it; a day in Chinese characters may touch its hour. */
const splitMoment = (clean: string): readonly [string, string] => {
  const end = clean.indexOf('日')
  if (end > 0) return [clean.slice(0, end + 1), clean.slice(end + 1)]
  const spaced = clean.replaceAll('T', ' ')
  const gap = spaced.indexOf(' ')
  return gap < 0 ? [spaced, ''] : [spaced.slice(0, gap), spaced.slice(gap)]
}

/** A time of the town as it stands behind a date in UTC: `T00:30:00.000Z`, which before eight is the date before. */
interface Clock {
  readonly text: string
  readonly isOfDayBefore: boolean
}

const clockAt = (millis: number): Clock => {
  const isOfDayBefore = millis < TOWN_OFFSET
  const utc = new Date(millis - TOWN_OFFSET + (isOfDayBefore ? DAY : 0))
  return { text: utc.toISOString().slice(10), isOfDayBefore }
}

const writtenClock = (text: string): Clock | undefined => {
  const time = text.replaceAll(' ', '')
  const millis = time === '' ? 0 : writtenTime(time)
  return millis === undefined ? undefined : clockAt(millis)
}

// A year has some hundred days and a day some hundred usual times, and rows of one day stand together.
const dateOf = remembered(writtenDate)
const clockOf = remembered(writtenClock)
const dayBefore = remembered((date) => dateAt(Date.parse(date) - DAY))
const dateOfSerial = remembered((day) => dateAt(Number(day) * DAY))
const clockOfSerial = remembered((minute) => clockAt(Number(minute) * MINUTE))

/** Undefined before the first day that the bank knows. */
const instantOf = (date: LocalDate | undefined, clock: Clock | undefined): Instant | undefined => {
  if (date === undefined || clock === undefined) return undefined
  const day = clock.isOfDayBefore ? dayBefore(date) : date
  // A real date and a time of day make an instant.
  return day === undefined ? undefined : (`${day}${clock.text}` as Instant)
}

/** A day with a time in one of the usual forms (`8:30`, `08:30:00`, `8时30分`, `下午2:30`); without a time, its beginning. */
export const parseMoment = (text: string): Instant | undefined => {
  const clean = plain(text)
  const serial = serialMillis(clean)
  if (serial !== undefined) {
    const day = Math.floor(serial / DAY)
    return instantOf(dateOfSerial(String(day)), clockOfSerial(String((serial - day * DAY) / MINUTE)))
  }
  const [date, time] = splitMoment(clean)
  return instantOf(dateOf(date), clockOf(time))
}
