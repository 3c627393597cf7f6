import { expect, test } from 'vitest'
import type { LocalDate } from '../kernel/time.ts'
import { isOccasion, occasionsBetween } from './grant-occasions.ts'
import type { GrantDays, GrantSchedule } from './grant-schedule.ts'

const on = (days: unknown, firstDay = '2026-01-01', lastDay?: string) =>
  ({ days: days as GrantDays, firstDay, lastDay }) as Pick<GrantSchedule, 'days' | 'firstDay' | 'lastDay'>

const between = (schedule: ReturnType<typeof on>, from: string, to: string) =>
  occasionsBetween(schedule, from as LocalDate, to as LocalDate)

test('a day that a month does not have is its last one', () => {
  const last = on({ kind: 'monthly', day: 31 })
  expect(between(last, '2026-01-31', '2026-04-30')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'])
  const leap = on({ kind: 'yearly', day: '02-29' })
  expect(between(leap, '2026-01-01', '2028-12-31')).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
})

test('festivals of the moon’s calendar are the listed days, each once and in order', () => {
  const festival = on({ kind: 'on-days', days: ['2027-02-06', '2026-02-17', '2026-02-17'] })
  expect(between(festival, '2026-01-01', '2027-12-31')).toEqual(['2026-02-17', '2027-02-06'])
})

test('there is none before the first day or after the last', () => {
  const monthly = on({ kind: 'monthly', day: 10 }, '2026-02-10', '2026-03-10')
  expect(between(monthly, '2026-01-01', '2026-12-31')).toEqual(['2026-02-10', '2026-03-10'])
  expect(between(monthly, '2026-02-11', '2026-03-09')).toEqual([])
  expect(isOccasion(monthly, '2026-01-10' as LocalDate)).toBe(false)
  expect(isOccasion(monthly, '2026-02-10' as LocalDate)).toBe(true)
  expect(isOccasion(monthly, '2026-02-11' as LocalDate)).toBe(false)
  expect(isOccasion(monthly, '2026-04-10' as LocalDate)).toBe(false)
})

test('however long nobody looked, it looks through ten years at a time, and finds the next listed day', () => {
  const seldom = on({ kind: 'on-days', days: ['2026-02-17', '2066-01-24'] })
  expect(between(seldom, '2026-02-18', '2399-12-31')).toEqual(['2066-01-24'])
  const monthly = on({ kind: 'monthly', day: 1 })
  expect(between(monthly, '2026-01-01', '2399-12-31')).toHaveLength(120)
})
