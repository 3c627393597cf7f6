import { exampleOf } from '@lovebank/testkit'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { Months } from './quantities.ts'
import {
  addDays,
  addMinutes,
  addMonths,
  EpochMillis,
  fullYearsBetween,
  Instant,
  instantAt,
  LocalDate,
  LocalMonth,
  laterOf,
  localDateOf,
  minutesBetween,
  monthOf,
  startOfDay,
} from './time.ts'

const at = (text: string) => exampleOf(Instant, text)
const day = (text: string) => exampleOf(LocalDate, text)

describe('an instant', () => {
  test.each([
    '2026-02-10T01:30:00.000Z',
    '1900-01-01T00:00:00.000Z',
    '2399-12-31T23:59:59.999Z',
    '2024-02-29T00:00:00.000Z',
  ])('may be %s', (text) => expect(Instant.is(text)).toBe(true))
  test.each([
    '2026-02-10T01:30:00Z',
    '2026-02-10T01:30:00.000+08:00',
    '2026-02-10 01:30:00.000Z',
    '2026-02-30T01:30:00.000Z',
    '2026-13-10T01:30:00.000Z',
    '2026-02-10T24:00:00.000Z',
    '2026-02-10T25:30:00.000Z',
    '1899-12-31T23:59:59.999Z',
    '2400-01-01T00:00:00.000Z',
    '',
  ])('may not be “%s”', (text) => expect(Instant.is(text)).toBe(false))

  test('is made of a number of milliseconds, and of nothing that is none', () => {
    expect([0, -1.5, Number.NaN, Number.POSITIVE_INFINITY].map(EpochMillis.is)).toEqual([true, true, false, false])
    expectTypeOf(instantAt).parameter(0).toEqualTypeOf<EpochMillis>()
    expectTypeOf(addMonths).parameter(1).toEqualTypeOf<Months | 1 | 3 | 12>()
    expect([1, 0.5].map(Months.is)).toEqual([true, false])
  })

  test('stays within the years that can be written', () => {
    expect(instantAt(Number.MAX_SAFE_INTEGER as EpochMillis)).toBe('2399-12-31T00:00:00.000Z')
    expect(instantAt(-Number.MAX_SAFE_INTEGER as EpochMillis)).toBe('1900-01-01T00:00:00.000Z')
  })
})

describe('a day and a month of the town', () => {
  test('exist in the calendar', () => {
    expect(['2024-02-29', '2023-02-29', '2026-04-31', '2026-1-1', '20260101'].map(LocalDate.is)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
    expect(['2026-02', '2026-13', '2026-00', '2026-2', '2026-02-01'].map(LocalMonth.is)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('a new day begins at four in the afternoon of Greenwich', () => {
    expect(localDateOf(at('2026-02-09T15:59:59.999Z'))).toBe('2026-02-09')
    expect(localDateOf(at('2026-02-09T16:00:00.000Z'))).toBe('2026-02-10')
    expect(localDateOf(at('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01')
    expect(startOfDay(day('2026-02-10'))).toBe('2026-02-09T16:00:00.000Z')
  })

  test('a month is that of its day', () => {
    expect(monthOf(day('2026-02-10'))).toBe('2026-02')
  })
})

describe('reckoning', () => {
  test('adds minutes and days over the ends of months and years', () => {
    expect(addMinutes(at('2026-12-31T23:59:00.000Z'), 2)).toBe('2027-01-01T00:01:00.000Z')
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-03-31', 12, '2027-03-31'],
    ['2399-06-01', 12, '2399-12-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months as Months)).toBe(to)
  })

  test('counts whole minutes between two moments', () => {
    expect(minutesBetween(at('2026-02-10T01:00:00.000Z'), at('2026-02-10T02:30:59.999Z'))).toBe(90)
    expect(minutesBetween(at('2026-02-10T01:00:00.000Z'), at('2026-02-10T00:59:00.000Z'))).toBe(-1)
  })

  test('tells the later of two moments', () => {
    const [early, late] = [at('2026-02-10T01:00:00.000Z'), at('2026-02-10T01:00:00.001Z')]
    expect([laterOf(early, late), laterOf(late, early), laterOf(late, late)]).toEqual([late, late, late])
  })

  test('counts years as birthdays do', () => {
    const ageOn = (on: string) => fullYearsBetween(day('2008-02-29'), day(on))
    expect(['2026-02-28', '2026-03-01', '2008-02-29', '2008-01-01'].map(ageOn)).toEqual([17, 18, 0, -1])
  })
})
