/** What can stand in a cell of a rate card only: steps, hours of the day, days of the week, dates. */
import { Hours, type LocalDate, LocalTime, Points, RedemptionWindow, Weekday } from '@lovebank/core'
import type { Cell } from './cells.ts'
import { orAdvice } from './cells.ts'
import { parseDate } from './dates.ts'
import { plain } from './plain.ts'

const partsOf = (text: string): ReadonlyArray<string> =>
  plain(text)
    .split(/[、,;\s]+/u)
    .filter((part) => part !== '')

/** All parts as they were read; undefined where one of them cannot be. */
export const allRead = <A>(text: string, read: (part: string) => A | undefined): ReadonlyArray<A> | undefined => {
  const found = partsOf(text).flatMap((part) => read(part) ?? [])
  return found.length > 0 && found.length === partsOf(text).length ? found : undefined
}

export interface Step {
  readonly afterHours: Hours
  readonly points: Points
}

const stepIn = (part: string): Step | undefined => {
  const [, hours = '', worth = ''] = /^(\d+)(?:小时)?[:=](\d+)分?$/u.exec(part) ?? []
  const [afterHours, points] = [Number(hours), Number(worth)]
  return hours !== '' && Hours.is(afterHours) && Points.is(points) ? { afterHours, points } : undefined
}

/** `100:8、300:5`: after 100 hours an hour earns 8, after 300 it earns 5. */
export const steps: Cell<ReadonlyArray<Step>> = orAdvice(
  (text) => allRead(text, stepIn),
  '不是分段,请写成 100:8、300:5(满 100 小时后每小时 8 分,满 300 小时后 5 分)',
  'is not a list of steps: write 100:8、300:5 (after 100 hours 8 points an hour, after 300 hours 5)',
)

const timeIn = (text: string): LocalTime | undefined => {
  const padded = text.length === 4 ? `0${text}` : text
  return LocalTime.is(padded) ? padded : undefined
}

const hoursIn = (text: string): { readonly from: LocalTime; readonly until: LocalTime } | undefined => {
  const [from, until, ...more] = plain(text)
    .split(/[-~至]/u)
    .map((time) => timeIn(time.trim()))
  return from === undefined || until === undefined || more.length > 0 ? undefined : { from, until }
}

/** `22:00-6:00`. */
export const clockHours = orAdvice(
  hoursIn,
  '不是时段,请写成 22:00-06:00',
  'is not a part of the day: write 22:00-06:00',
)

const WEEK = '一二三四五六日'

const weekdayIn = (part: string): Weekday | undefined => {
  const day = part.replace(/^(?:星期|周)/u, '').replace('天', '日')
  const number = WEEK.indexOf(day) + 1
  return day.length === 1 && Weekday.is(number) ? number : undefined
}

/** `六、日`. */
export const weekdays: Cell<ReadonlyArray<Weekday>> = orAdvice(
  (text) => allRead(text, weekdayIn),
  '不是星期,请写成 六、日',
  'is not a list of weekdays: write 六、日',
)

/** `2026-02-17、2026-02-18`. */
export const dates: Cell<ReadonlyArray<LocalDate>> = orAdvice(
  (text) => allRead(text, parseDate),
  '不是日期,请写成 2026-02-17、2026-02-18',
  'is not a list of days: write 2026-02-17、2026-02-18',
)

const dayOfMonthIn = (part: string): number | undefined => {
  const [, digits] = /^(\d{1,2})(?:日|号)?$/u.exec(part) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** `1、15`: the days of each month on which one may redeem; 1 to 28, so that no month is without them. */
export const daysOfMonth = orAdvice(
  (text) => {
    const window: unknown = { kind: 'on-days', days: allRead(text, dayOfMonthIn) }
    return RedemptionWindow.is(window) ? window : undefined
  },
  '不是每月的日子(1 至 28),请写成 1、15',
  'is not a list of days of the month (1 to 28): write 1、15',
)
