/** The windows of the caps stay small and quick, however long somebody serves. */
import { expect, test } from 'vitest'
import { emptyDictionary, entriesOf } from '../kernel/dictionary.ts'
import { addDays, type LocalDate } from '../kernel/time.ts'
import { type Earned, minutesUntil, pointsAround, pointsInQuarter, withEarned } from './earned.ts'

const FIRST = '2006-01-01' as LocalDate
const DAYS = 20 * 365

/** An hour and ten points a day for twenty years, the days in a shuffled order. */
const twentyYears = (): Earned => {
  let earned: Earned = emptyDictionary()
  for (let day = 0; day < DAYS; day++) earned = withEarned(earned, addDays(FIRST, (day * 37) % DAYS), 10, 60)
  return earned
}

test('after twenty years of daily service every window still holds what it earned', () => {
  const earned = twentyYears()
  expect(pointsAround(earned, '2020-02-29' as LocalDate)).toEqual({
    thatDay: 10,
    thatMonth: 290,
    thatYear: 3_660,
  })
  expect(pointsInQuarter(earned, '2020-02-29' as LocalDate)).toBe(910)
  expect(minutesUntil(earned, '2006-01-31' as LocalDate)).toBe(31 * 60)
  expect(minutesUntil(earned, '2007-03-01' as LocalDate)).toBe((365 + 60) * 60)
  expect(minutesUntil(earned, '2399-01-01' as LocalDate)).toBe(DAYS * 60)
})

test('a year of windows takes a few kilobytes, and one more day copies a few short lists', () => {
  const earned = twentyYears()
  expect(entriesOf(earned)).toHaveLength(20)
  expect(JSON.stringify(earned).length / 20).toBeLessThan(25_000)
})

test('a day, a month and a year without service earned nothing', () => {
  const earned = withEarned(emptyDictionary(), '2026-02-10' as LocalDate, 10, 60)
  expect(pointsAround(earned, '2026-02-11' as LocalDate)).toMatchObject({ thatDay: 0, thatMonth: 10 })
  expect(pointsAround(earned, '2026-03-10' as LocalDate)).toMatchObject({ thatMonth: 0 })
  expect(pointsInQuarter(earned, '2026-03-10' as LocalDate)).toBe(10)
  expect(pointsInQuarter(earned, '2026-04-10' as LocalDate)).toBe(0)
  expect(pointsAround(earned, '2026-04-10' as LocalDate)).toMatchObject({ thatYear: 10 })
  expect(pointsAround(earned, '2027-02-10' as LocalDate)).toMatchObject({ thatYear: 0 })
  expect(minutesUntil(earned, '2026-02-09' as LocalDate)).toBe(0)
})
