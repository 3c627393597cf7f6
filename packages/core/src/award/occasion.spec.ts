import { describe, expect, test } from 'vitest'
import type { LocalDate } from '../kernel/time.ts'
import { isAlways, isOn, type Occasion } from './occasion.ts'

const occasion = (fields: object): Occasion => fields as Occasion
const holdsOn = (fields: object, ...days: ReadonlyArray<string>) =>
  days.map((day) => isOn(occasion(fields), { day: day as LocalDate, minute: 600 }))

describe('days of every year', () => {
  const nationalDay = { eachYear: [{ from: '10-01', until: '10-07' }] }

  test('come in each year, from the first to the last of them', () => {
    expect(holdsOn(nationalDay, '2026-10-01', '2026-10-07', '2031-10-04')).toEqual([true, true, true])
    expect(holdsOn(nationalDay, '2026-09-30', '2026-10-08', '2026-01-01')).toEqual([false, false, false])
  })

  test('are one day where no last is told', () => {
    expect(holdsOn({ eachYear: [{ from: '05-01' }] }, '2026-05-01', '2027-05-01', '2026-05-02')).toEqual([
      true,
      true,
      false,
    ])
  })

  test('go on after the New Year where the last is the earlier', () => {
    const turn = { eachYear: [{ from: '12-30', until: '01-02' }] }
    expect(holdsOn(turn, '2026-12-29', '2026-12-30', '2027-01-02', '2027-01-03')).toEqual([false, true, true, false])
  })

  test('have their leap day in leap years only', () => {
    expect(holdsOn({ eachYear: [{ from: '02-29' }] }, '2028-02-29', '2026-02-28', '2026-03-01')).toEqual([
      true,
      false,
      false,
    ])
  })

  test('are enough beside weekdays and dates, and hours must fit as well', () => {
    const any = { ...nationalDay, weekdays: [7], dates: ['2026-02-17'] }
    expect(holdsOn(any, '2026-10-01', '2026-10-11', '2026-02-17', '2026-10-08')).toEqual([true, true, true, false])
    expect(holdsOn({ ...any, hours: { from: '22:00', until: '06:00' } }, '2026-10-01')).toEqual([false])
  })
})

test('an occasion is always where it names neither hours nor days, or the whole week', () => {
  const week = [1, 2, 3, 4, 5, 6, 7]
  expect([{}, { weekdays: week }].map((fields) => isAlways(occasion(fields)))).toEqual([true, true])
  const some = [
    { weekdays: [6, 7] },
    { dates: ['2026-02-17'] },
    { eachYear: [{ from: '10-01' }] },
    { hours: { from: '22:00', until: '06:00' }, weekdays: week },
  ]
  expect(some.map((fields) => isAlways(occasion(fields)))).toEqual([false, false, false, false])
})
