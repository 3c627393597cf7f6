import { PointsDeposited } from '@lovebank/core'
import { accountStory, exampleOf, rateCardStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import type { Instant } from '../kernel/time.ts'
import { award } from './award.ts'
import { partsOf } from './parts.ts'
import type { HourlyRate } from './rate.ts'

/** Ten multipliers, each of one hour in two, a tier for each two hours, special rates of minutes: nothing that a card may hold cuts a day finer. */
const finest = rateCardStory.card(1, '2026-01-01', {
  rates: [
    {
      per: 'hour',
      category: 'street-keeping',
      points: 100,
      mostPoints: 900,
      tiers: Array.from({ length: 10 }, (_, place) => ({ afterHours: 2 * place + 1, points: 90 - place })),
      specialRates: Array.from({ length: 5 }, (_, place) => ({
        name: `minutes-${place}`,
        points: 95,
        hours: { from: `0${place}:10`, until: `0${place}:20` },
      })),
    },
  ],
  multipliers: Array.from({ length: 10 }, (_, place) => ({
    name: `hour-${place}`,
    percent: 150 + place,
    hours: { from: `${String(2 * place).padStart(2, '0')}:30`, until: `${String(2 * place + 1).padStart(2, '0')}:30` },
    weekdays: [2, 3],
  })),
  dailyCap: 800,
  monthlyCap: 700,
  quarterlyCap: 600,
  yearlyCap: 500,
  storageCap: { points: 400, above: 'to-be-donated' },
})
const nothing = { thatDay: 0, thatMonth: 0, thatQuarter: 0, thatYear: 0, balance: 0, minutes: 0 }
const work = { category: 'street-keeping', minutes: 1_440, from: '2026-02-10T06:15:00.000Z' }
const [hourly] = finest.rates as ReadonlyArray<HourlyRate>

test('the longest explanation that a card can bring about fits into the deposit', () => {
  const { explanation = [] } = award(finest, work as never, nothing as never) ?? {}
  expect(explanation.length).toBeGreaterThan(40)
  const deposit = { ...accountStory.deposited('w1', 400), explanation }
  expect(exampleOf(PointsDeposited, deposit).explanation).toEqual(explanation)
})

test('parts follow one another without a gap, to the last minute', () => {
  const from = work.from as Instant
  const parts = partsOf(hourly ?? expect.fail('one rate'), finest.multipliers ?? [], { minutes: 1_440, from }, 0)
  expect(parts[0]?.from).toBe(0)
  expect(parts.at(-1)?.until).toBe(1_440)
  expect(parts.slice(1).map((part) => part.from)).toEqual(parts.slice(0, -1).map((part) => part.until))
})

test('what changes nothing cuts nothing', () => {
  const everyDay = [{ ...(finest.multipliers?.[0] ?? expect.fail('ten multipliers')), hours: undefined }]
  const rate = { ...(hourly ?? expect.fail('one rate')), tiers: undefined, specialRates: undefined }
  const weekday = { minutes: 1_440, from: '2026-02-09T16:00:00.000Z' as Instant }
  expect(partsOf(rate, everyDay, weekday, 0)).toHaveLength(1)
})
