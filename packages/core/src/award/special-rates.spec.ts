/** A weekend has its own rate: what an hour of it earns, whatever the tier. */
import { rateCardStory } from '@lovebank/testkit'
import { expect, test } from 'vitest'
import { award } from './award.ts'

const weekend = { name: 'weekend', points: 12, weekdays: [6, 7] }
const night = { name: 'night', percent: 150, hours: { from: '22:00', until: '06:00' } }
const tiers = [{ afterHours: 10, points: 6 }]

/** From a moment of the town's clock on; 14 February 2026 is a Saturday. */
const awarded = (began: string | undefined, minutes: number, hoursBefore = 0, specialRates: object = [weekend]) => {
  const rates = [{ per: 'hour', category: 'visits', points: 10, tiers, specialRates }]
  const card = rateCardStory.card(1, '2026-01-01', { rates, multipliers: [night] } as never)
  const from = began && new Date(`${began}:00+08:00`).toISOString()
  const earned = { thatDay: 0, thatMonth: 0, thatQuarter: 0, thatYear: 0, balance: 0, minutes: hoursBefore * 60 }
  return award(card, { category: 'visits', minutes, from } as never, earned as never)
}

test('an hour of the occasion earns its own rate, before a tier and after it', () => {
  expect(awarded('2026-02-14T09:00', 60)?.points).toBe(12)
  expect(awarded('2026-02-14T09:00', 60, 50)?.points).toBe(12)
  expect(awarded('2026-02-13T09:00', 60)?.points).toBe(10)
  expect(awarded('2026-02-13T09:00', 60, 50)?.points).toBe(6)
})

test('the explanation names the occasion and its hours, and no tier', () => {
  const { explanation = [] } = awarded('2026-02-13T23:00', 120, 50, [{ ...weekend, points: 20 }]) ?? {}
  expect(explanation).toMatchObject([
    { minutes: 60, pointsPerHour: 6, afterHours: 10, multiplied: { name: 'night' }, special: undefined, points: 9 },
    {
      ...{ minutes: 60, pointsPerHour: 20, afterHours: undefined, points: 30 },
      multiplied: { name: 'night', from: '00:00', until: '01:00' },
      special: { name: 'weekend', from: '00:00', until: '01:00' },
    },
  ])
})

test('its hours count for the tiers of the hours that follow', () => {
  const { explanation = [] } = awarded('2026-02-15T23:00', 120, 9) ?? {}
  expect(explanation).toMatchObject([{ pointsPerHour: 12 }, { pointsPerHour: 6, afterHours: 10 }])
})

test('a tier that begins within it cuts nothing', () => {
  expect(awarded('2026-02-14T09:00', 120, 9)?.explanation).toHaveLength(1)
})

test('the first that fits holds, and none where nobody knows when', () => {
  const morning = { name: 'morning', points: 8, hours: { from: '06:00', until: '09:30' } }
  expect(awarded('2026-02-14T09:00', 60, 0, [morning, weekend])?.points).toBe(4 + 6)
  expect(awarded('2026-02-14T09:00', 60, 0, [weekend, morning])?.points).toBe(12)
  expect(awarded(undefined, 60)?.points).toBe(10)
})
