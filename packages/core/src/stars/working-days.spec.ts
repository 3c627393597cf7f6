import { exampleOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../kernel/time.ts'
import { isWorkingDay, WorkingCalendar, workingDaysAfter } from './working-days.ts'

const day = (text: string) => text as LocalDate

/** Spring Festival of 2026: nine days off, made up for by two weekend days. */
const calendar = exampleOf(WorkingCalendar, {
  restDays: [6, 7],
  holidays: ['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
  workedRestDays: ['2026-02-14', '2026-02-28'],
})

describe('a working day', () => {
  test.each([
    ['2026-02-10', true, 'a Tuesday'],
    ['2026-02-14', true, 'a Saturday that is worked on'],
    ['2026-02-21', false, 'a Saturday'],
    ['2026-02-22', false, 'a Sunday'],
    ['2026-02-23', false, 'a holiday on a Monday'],
    ['2024-02-29', true, 'a Thursday of a leap year'],
  ])('%s: %j, for it is %s', (date, isWorked) => {
    expect(isWorkingDay(calendar, day(date))).toBe(isWorked)
  })
})

describe('the last of so many working days', () => {
  test.each([
    ['2026-02-09', 3, '2026-02-12'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-02-06', 1, '2026-02-09'],
    ['2026-02-10', 0, '2026-02-10'],
  ])('after %s, %d of them, is %s', (from, count, last) => {
    expect(workingDaysAfter(calendar, day(from), count)).toBe(last)
  })

  test('comes in a town that works one day a week', () => {
    const lazy = {
      ...calendar,
      restDays: exampleOf(WorkingCalendar, { ...calendar, restDays: [1, 2, 3, 4, 5, 6] }).restDays,
    }
    expect(workingDaysAfter(lazy, day('2026-03-01'), 3)).toBe('2026-03-22')
  })
})
