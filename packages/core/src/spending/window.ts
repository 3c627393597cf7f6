/** The days on which goods may be redeemed: certain days of each month, or any day but once in a period. */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { list } from '../kernel/list.ts'
import { addDays, addMonths, type LocalDate } from '../kernel/time.ts'

/** 1 to 28, so that no month is without it. */
const DayOfMonth = brandedNumber('DayOfMonth', (value) => Number.isSafeInteger(value) && value > 0 && value <= 28)

const RedemptionPeriod = t.union([t.literal('quarter'), t.literal('year')], 'RedemptionPeriod')
export type RedemptionPeriod = t.TypeOf<typeof RedemptionPeriod>

const OnDays = t.strict({ kind: t.literal('on-days'), days: list(DayOfMonth, 1, 28) }, 'OnDays')
const OnceAPeriod = t.strict({ kind: t.literal('once-a-period'), period: RedemptionPeriod }, 'OnceAPeriod')

export const RedemptionWindow = t.union([OnDays, OnceAPeriod], 'RedemptionWindow')

const isDayOf = (days: ReadonlyArray<number>, on: LocalDate): boolean => days.includes(Number(on.slice(8)))

/** The day itself where it is one of those days of the month, otherwise the next that is. */
export const windowFrom = (days: ReadonlyArray<number>, on: LocalDate): LocalDate => {
  let day = on
  // No two of them lie further apart than the longest month.
  for (let step = 0; step < 31 && !isDayOf(days, day); step++) day = addDays(day, 1)
  return day
}

export const firstOfNextMonth = (on: LocalDate): LocalDate => addMonths(`${on.slice(0, 7)}-01` as LocalDate, 1)

/** The first day of the period in which a day lies. */
export const firstOf = (period: RedemptionPeriod, on: LocalDate): LocalDate => {
  const month = Number(on.slice(5, 7))
  const first = period === 'year' ? 1 : month - ((month - 1) % 3)
  return `${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as LocalDate
}

/** The first day of the period after that in which a day lies. */
export const firstAfter = (period: RedemptionPeriod, on: LocalDate): LocalDate =>
  addMonths(firstOf(period, on), period === 'year' ? 12 : 3)
