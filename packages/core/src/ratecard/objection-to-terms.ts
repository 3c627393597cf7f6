/** What speaks against the terms of a card, whatever came before it: rates that clash, that are too high, or that nobody could apply. */
import { isFor, type Multiplier } from '../award/multiplier.ts'
import { isAlways, type Occasion } from '../award/occasion.ts'
import type { HourlyRate, Rate, SpecialRate } from '../award/rate.ts'
import type { RateCard } from '../award/rate-card.ts'
import { MAX_MINUTES, MAX_POINTS } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { type ActsRefusal, objectionToActs } from './objection-to-acts.ts'
import {
  type CategoryRatedTwice,
  categoryRatedTwice,
  type HolidayNeverComes,
  holidayNeverComes,
  type ItemStatedTwice,
  itemStatedTwice,
  type MultiplierWithoutEffect,
  multiplierWithoutEffect,
  type RateTooHigh,
  rateTooHigh,
  type SpecialRateAlways,
  specialRateAlways,
  type TiersOutOfOrder,
  tiersOutOfOrder,
} from './refusals.ts'

export type TermsRefusal =
  | CategoryRatedTwice
  | RateTooHigh
  | TiersOutOfOrder
  | SpecialRateAlways
  | MultiplierWithoutEffect
  | HolidayNeverComes
  | ItemStatedTwice
  | ActsRefusal

export const objectionToTerms = (card: RateCard): TermsRefusal | undefined => {
  const twice = firstRepeated(card.rates.map(({ category }) => category))
  if (twice !== undefined) return categoryRatedTwice({ category: twice })
  for (const rate of card.rates) {
    const objection = objectionToRate(rate, card.multipliers ?? [])
    if (objection !== undefined) return objection
  }
  return objectionToMultipliers(card) ?? objectionToHolidays(card) ?? objectionToItems(card) ?? objectionToActs(card)
}

const firstRepeated = (names: ReadonlyArray<Keyword>): Keyword | undefined =>
  names.find((name, place) => names.indexOf(name) < place)

const objectionToRate = (
  rate: Rate,
  multipliers: ReadonlyArray<Multiplier>,
): RateTooHigh | TiersOutOfOrder | SpecialRateAlways | undefined => {
  const { category, points } = rate
  switch (rate.per) {
    case 'act':
      return undefined
    case 'block': {
      const most = Math.floor(MAX_POINTS / Math.ceil(MAX_MINUTES / rate.blockMinutes))
      return points > most ? rateTooHigh({ category, points, most }) : undefined
    }
    case 'hour':
      return hourTooHigh(rate, multipliers) ?? unordered(rate) ?? alwaysSpecial(rate)
  }
}

/** The longest work of one shift, at this rate and multiplied, still fits into one posting. */
const hourTooHigh = (rate: HourlyRate, multipliers: ReadonlyArray<Multiplier>): RateTooHigh | undefined => {
  const { category, tiers = [], specialRates = [] } = rate
  const percents = multipliers.filter((each) => isFor(each, category)).map(({ percent }) => percent)
  const most = Math.floor((MAX_POINTS * 6_000) / (MAX_MINUTES * Math.max(100, ...percents)))
  const stated = [rate, ...tiers, ...specialRates].map(({ points }) => points)
  const tooHigh = stated.find((points) => points > most)
  return tooHigh === undefined ? undefined : rateTooHigh({ category, points: tooHigh, most })
}

const unordered = ({ category, tiers = [] }: HourlyRate): TiersOutOfOrder | undefined => {
  const wrong = tiers.find(({ afterHours }, place) => afterHours <= (tiers[place - 1]?.afterHours ?? 0))
  return wrong && tiersOutOfOrder({ category, afterHours: wrong.afterHours })
}

/** A rate of every minute leaves nothing for the others. */
const alwaysSpecial = ({ category, specialRates = [] }: HourlyRate): SpecialRateAlways | undefined => {
  const always = specialRates.find(isAlways)
  return always && specialRateAlways({ category, name: always.name })
}

const specialsOf = ({ rates }: RateCard): ReadonlyArray<SpecialRate> =>
  rates.flatMap((rate) => (rate.per === 'hour' ? (rate.specialRates ?? []) : []))

/** The 30 February never comes; the 29 does, in some years. */
const objectionToHolidays = (card: RateCard): HolidayNeverComes | undefined => {
  const occasions: ReadonlyArray<Occasion & { readonly name: Keyword }> = [
    ...(card.multipliers ?? []),
    ...specialsOf(card),
  ]
  for (const { name, eachYear = [] } of occasions) {
    const days = eachYear.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]))
    const day = days.find((each) => !LocalDate.is(`2028-${each}`))
    if (day !== undefined) return holidayNeverComes({ name, day })
  }
  return undefined
}

const objectionToMultipliers = (card: RateCard): MultiplierWithoutEffect | undefined => {
  const hourly = new Set(card.rates.filter(({ per }) => per === 'hour').map(({ category }) => category))
  for (const { name, categories = [] } of card.multipliers ?? []) {
    const category = categories.find((each) => !hourly.has(each))
    if (category !== undefined) return multiplierWithoutEffect({ name, category })
  }
  return undefined
}

const objectionToItems = ({
  rates,
  multipliers = [],
  acts = [],
  baseAmounts = [],
  startOfPeriod,
}: RateCard): ItemStatedTwice | undefined => {
  const lists = [
    multipliers.map(({ name }) => name),
    ...rates.map((rate) => (rate.per === 'hour' ? (rate.specialRates ?? []).map(({ name }) => name) : [])),
    acts.map(({ act }) => act),
    baseAmounts.map(({ status }) => status),
    startOfPeriod?.breaches.map(({ breach }) => breach) ?? [],
  ]
  const name = lists.map(firstRepeated).find((repeated) => repeated !== undefined)
  return name && itemStatedTwice({ name })
}
