import {
  AdoptRateCard,
  type Keyword,
  type LocalDate,
  type MonthDay,
  type Points,
  type RateCardRefusal,
} from '@lovebank/core'
import { commandOf, rateCardStory, scenariosOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import { rateCards } from '../index.ts'
import {
  actTierNeverReached,
  actTiersOutOfOrder,
  cardTakesEffectTooEarly,
  cardVersionOutOfTurn,
  categoryRatedTwice,
  holidayNeverComes,
  itemStatedTwice,
  meetingNotHeldYet,
  monthlyTimesWithoutEffect,
  multiplierWithoutEffect,
  noMajority,
  rateTooHigh,
  specialRateAlways,
  tiersOutOfOrder,
  votesExceedPresent,
} from '../refusals.ts'

const given = scenariosOf(rateCards)
const { adopted, card, meeting } = rateCardStory

const day = (text: string) => text as LocalDate

/** On the morning of 10 February 2026. */
const adopt = (version: number, effectiveFrom: string, more: Parameters<typeof card>[2] = {}, votes = {}) =>
  commandOf(AdoptRateCard, { card: card(version, effectiveFrom, more), meeting: { ...meeting, ...votes } })

test('adopts the first card, which may reach back to service before it', () => {
  given([])
    .when(adopt(1, '2025-07-01'))
    .then([adopted(1, '2025-07-01')])
})

test('adopts the next card from today on, or from a later day', () => {
  given([adopted(1, '2026-01-01')])
    .when(adopt(2, '2026-02-10'))
    .then([adopted(2, '2026-02-10')])
  given([adopted(1, '2026-01-01'), adopted(2, '2026-02-10')])
    .when(adopt(3, '2026-07-01'))
    .then([adopted(3, '2026-07-01')])
})

test('refuses a number that leaves a gap or stands already', () => {
  given([])
    .when(adopt(2, '2026-03-01'))
    .then(cardVersionOutOfTurn({ version: 2, next: 1 }))
  given([adopted(1, '2026-01-01')])
    .when(adopt(1, '2026-03-01'))
    .then(cardVersionOutOfTurn({ version: 1, next: 2 }))
})

test('refuses a later card for days that were rated already', () => {
  given([adopted(1, '2026-01-01')])
    .when(adopt(2, '2026-02-09'))
    .then(cardTakesEffectTooEarly({ effectiveFrom: day('2026-02-09'), earliest: day('2026-02-10') }))
})

test('refuses a card that begins no later than the card before it', () => {
  given([adopted(1, '2026-07-01')])
    .when(adopt(2, '2026-07-01'))
    .then(cardTakesEffectTooEarly({ effectiveFrom: day('2026-07-01'), earliest: day('2026-07-02') }))
})

test('takes the day of adoption from the calendar of the town', () => {
  const { card: asked, ...fields } = adopt(2, '2026-02-10')
  const lateEvening = { ...fields, card: asked, occurredAt: '2026-02-10T16:00:00.000Z' as typeof fields.occurredAt }
  given([adopted(1, '2026-01-01')])
    .when(lateEvening)
    .then(cardTakesEffectTooEarly({ effectiveFrom: day('2026-02-10'), earliest: day('2026-02-11') }))
})

describe('the rates of a card', () => {
  test('refuses a category that stands on it twice', () => {
    const rates = [
      { per: 'hour', category: 'visits', points: 10 },
      { per: 'act', category: 'visits', points: 30 },
    ] as const
    const command = adopt(1, '2026-03-01', { rates })
    const category = command.card.rates.map((rate) => rate.category).at(0) ?? expect.fail('two rates')
    given([]).when(command).then(categoryRatedTwice({ category }))
  })

  test('refuses points an hour of which a whole day could not be booked', () => {
    const most = 41_666_666_666
    const hourly = (points: number) => adopt(1, '2026-03-01', { rates: [{ per: 'hour', category: 'visits', points }] })
    const [rate] = hourly(most + 1).card.rates
    const category = rate?.category ?? expect.fail('one rate')
    expect(24 * most).toBeLessThanOrEqual(1_000_000_000_000)
    given([])
      .when(hourly(most + 1))
      .then(rateTooHigh({ category, points: (most + 1) as Points, most }))
    given([])
      .when(hourly(most))
      .then([adopted(1, '2026-03-01', { rates: [{ per: 'hour', category: 'visits', points: most }] })])
  })

  test('takes as many points for an act as one posting holds', () => {
    const rates = [{ per: 'act', category: 'visits', points: 1_000_000_000_000 }] as const
    given([])
      .when(adopt(1, '2026-03-01', { rates }))
      .then([adopted(1, '2026-03-01', { rates })])
  })
})

const refusedFor = (terms: Parameters<typeof card>[2], refusal: RateCardRefusal) =>
  given([])
    .when(adopt(1, '2026-03-01', terms))
    .then(refusal)

describe('the terms of a card', () => {
  const visits = { per: 'hour', category: 'visits', points: 10 } as const
  const tiered = (...hours: ReadonlyArray<number>) => ({
    rates: [{ ...visits, tiers: hours.map((afterHours) => ({ afterHours, points: 5 })) }],
  })
  const keyword = (text: string) => text as Keyword

  test('refuses tiers that do not begin after ever more hours', () => {
    const category = keyword('visits')
    refusedFor(tiered(100, 100), tiersOutOfOrder({ category, afterHours: 100 }))
    refusedFor(tiered(100, 300, 200), tiersOutOfOrder({ category, afterHours: 200 }))
    given([])
      .when(adopt(1, '2026-03-01', tiered(100, 300)))
      .then([adopted(1, '2026-03-01', tiered(100, 300))])
  })

  test('refuses a rate that multipliers or tiers lift above what one day can book', () => {
    const most = 10_416_666_666
    const multipliers = [{ name: 'night', percent: 400 }]
    const points = (most + 1) as Points
    const refusal = rateTooHigh({ category: keyword('visits'), points, most })
    refusedFor({ rates: [{ ...visits, points }], multipliers }, refusal)
    refusedFor({ rates: [{ ...visits, tiers: [{ afterHours: 1, points }] }], multipliers }, refusal)
  })

  test('refuses so many points a block that a day of them could not be booked', () => {
    const most = 50_000_000_000
    const block = (points: number) => ({ rates: [{ ...visits, per: 'block', blockMinutes: 75, points }] as const })
    refusedFor(block(most + 1), rateTooHigh({ category: keyword('visits'), points: (most + 1) as Points, most }))
    given([])
      .when(adopt(1, '2026-03-01', block(most)))
      .then([adopted(1, '2026-03-01', block(most))])
  })

  test('refuses a multiplier for a category that is not rated by the hour', () => {
    const multipliers = [{ name: 'night', percent: 150, categories: ['street-keeping', 'haircut'] }]
    refusedFor({ multipliers }, multiplierWithoutEffect({ name: keyword('night'), category: keyword('haircut') }))
  })

  const special = (more: object) => ({
    rates: [{ ...visits, specialRates: [{ name: 'weekend', points: 12, ...more }] }],
  })

  test('refuses a special rate that would always hold, or is too high', () => {
    const [category, name] = [keyword('visits'), keyword('weekend')]
    refusedFor(special({}), specialRateAlways({ category, name }))
    refusedFor(special({ weekdays: [7, 6, 5, 4, 3, 2, 1] }), specialRateAlways({ category, name }))
    const [most, points] = [41_666_666_666, 41_666_666_667 as Points]
    refusedFor(special({ weekdays: [6], points }), rateTooHigh({ category, points, most }))
    given([])
      .when(adopt(1, '2026-03-01', special({ weekdays: [6, 7] })))
      .then([adopted(1, '2026-03-01', special({ weekdays: [6, 7] }))])
  })

  test('refuses a holiday that no year has, but takes the leap day', () => {
    const never = (name: string, day: string) => holidayNeverComes({ name: keyword(name), day: day as MonthDay })
    refusedFor(special({ eachYear: [{ from: '04-31' }] }), never('weekend', '04-31'))
    const holidays = (until: string) => ({
      multipliers: [{ name: 'off', percent: 200, eachYear: [{ from: '02-29', until }] }],
    })
    refusedFor(holidays('02-30'), never('off', '02-30'))
    given([])
      .when(adopt(1, '2026-03-01', holidays('03-01')))
      .then([adopted(1, '2026-03-01', holidays('03-01'))])
  })

  test('refuses acts whose tiers or limits of the month have no effect', () => {
    const patrol = (more: object, points = 5) => ({ acts: [{ act: 'patrol', points, ...more }] })
    const tiers = (...times: ReadonlyArray<number>) => ({
      monthlyTiers: times.map((afterTimes) => ({ afterTimes, points: 2 })),
    })
    const act = keyword('patrol')
    refusedFor(patrol(tiers(4, 4)), actTiersOutOfOrder({ act, afterTimes: 4 }))
    refusedFor(patrol({ ...tiers(2, 4), mostTimesAMonth: 4 }), actTierNeverReached({ act, afterTimes: 4, most: 4 }))
    refusedFor(patrol({ ...tiers(4), mostTimesAYear: 3 }), actTierNeverReached({ act, afterTimes: 4, most: 3 }))
    refusedFor(patrol(tiers(1), 0), actTierNeverReached({ act, afterTimes: 1, most: 0 }))
    const both = { mostTimesAMonth: 12, mostTimesAYear: 12 }
    refusedFor(patrol(both), monthlyTimesWithoutEffect({ act, aMonth: 12, aYear: 12 }))
    const sound = patrol({ ...tiers(2, 3), mostTimesAMonth: 4, mostTimesAYear: 20 })
    given([])
      .when(adopt(1, '2026-03-01', sound))
      .then([adopted(1, '2026-03-01', sound)])
  })

  test.each([
    [
      'a special rate',
      { rates: [{ ...visits, specialRates: [6, 7].map((day) => ({ name: 'same', points: 9, weekdays: [day] })) }] },
    ],
    ['a multiplier', { multipliers: [1, 2].map(() => ({ name: 'same', percent: 150 })) }],
    ['an act', { acts: [1, 2].map((points) => ({ act: 'same', points })) }],
    ['a status', { baseAmounts: [1, 2].map((points) => ({ status: 'same', points })) }],
    [
      'a breach',
      {
        startOfPeriod: {
          period: 'year',
          fullScore: 9,
          breaches: [1, 2].map((points) => ({ breach: 'same', points })),
        },
      },
    ],
  ] as const)('refuses %s that stands on it twice', (_, terms) => {
    refusedFor(terms, itemStatedTwice({ name: keyword('same') }))
  })
})

describe('the meeting that decides', () => {
  test('needs more than half of those present', () => {
    given([])
      .when(adopt(1, '2026-03-01', {}, { present: 30, inFavour: 15 }))
      .then(noMajority({ present: 30, inFavour: 15 }))
    given([])
      .when(adopt(1, '2026-03-01', {}, { present: 0, inFavour: 0 }))
      .then(noMajority({ present: 0, inFavour: 0 }))
    const { card: asked } = adopted(1, '2026-03-01')
    const narrow = { ...meeting, present: 31, inFavour: 16 }
    const command = adopt(1, '2026-03-01', {}, narrow)
    given([])
      .when(command)
      .then([{ type: 'RateCardAdopted', card: asked, meeting: command.meeting }])
  })

  test('has no more votes than people', () => {
    given([])
      .when(adopt(1, '2026-03-01', {}, { present: 30, inFavour: 31 }))
      .then(votesExceedPresent({ present: 30, inFavour: 31, votes: 31 }))
  })

  test('keeps every vote on record', () => {
    const votes = { present: 30, inFavour: 16, against: 10, abstained: 4 }
    const command = adopt(1, '2026-03-01', {}, votes)
    const { card: asked } = adopted(1, '2026-03-01')
    given([])
      .when(command)
      .then([{ type: 'RateCardAdopted', card: asked, meeting: command.meeting }])
    expect(command.meeting).toMatchObject(votes)
  })

  test('was held before the card is adopted', () => {
    given([])
      .when(adopt(1, '2026-03-01', {}, { heldOn: '2026-02-11' }))
      .then(meetingNotHeldYet({ heldOn: day('2026-02-11'), on: day('2026-02-10') }))
  })
})
