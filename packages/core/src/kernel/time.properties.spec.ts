import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Months } from './quantities.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  type EpochMillis,
  epochMillis,
  Instant,
  instantAt,
  LocalDate,
  localDateOf,
  minutesBetween,
  startOfDay,
} from './time.ts'

const instant = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2398-12-31'), noInvalidDate: true })
  .map((date) => instantAt(date.getTime() as EpochMillis))

/** The calendar of another library: the platform's own, asked for the town's zone. */
const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

describe('the town’s calendar', () => {
  test('agrees with the platform’s zone database since the last summer time', () => {
    const since1992 = fc.date({ min: new Date('1992-01-01'), max: new Date('2398-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(since1992, (date) => {
        expect(localDateOf(instantAt(date.getTime() as EpochMillis))).toBe(shanghai.format(date))
      }),
      { numRuns: 1_000 },
    )
  })

  test('writes instants and days as the platform writes them', () => {
    const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2399-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.double({ min: 0, max: 0.999, noNaN: true }), (date, fraction) => {
        expect(instantAt(date.getTime() as EpochMillis)).toBe(date.toISOString())
        expect(instantAt((Math.abs(date.getTime()) + fraction) as EpochMillis)).toBe(
          instantAt(Math.abs(date.getTime()) as EpochMillis),
        )
        const day = date.toISOString().slice(0, 10) as LocalDate
        expect(addDays(day, 1)).toBe(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10))
      }),
      { numRuns: 1_000 },
    )
  })

  test('puts every moment into the day that has begun and not ended', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const on = localDateOf(at)
        expect(startOfDay(on) <= at && at < startOfDay(addDays(on, 1))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('writes only what it would read', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -100_000, max: 100_000 }), (at, amount) => {
        expect(Instant.is(addMinutes(at, amount))).toBe(true)
        expect(LocalDate.is(addDays(localDateOf(at), amount))).toBe(true)
        expect(LocalDate.is(addMonths(localDateOf(at), (Math.abs(amount) % 1_200) as Months))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('compares instants as text as their moments compare', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        expect(one < other).toBe(epochMillis(one) < epochMillis(other))
      }),
    )
  })

  test('takes away the minutes that it added', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 100_000 }), (at, minutes) => {
        fc.pre(addMinutes(at, minutes) < '2399')
        expect(minutesBetween(at, addMinutes(at, minutes))).toBe(minutes)
      }),
    )
  })
})
