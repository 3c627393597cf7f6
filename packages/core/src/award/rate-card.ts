/** What a rate card says: points for each category, rounding, caps, validity, publicity. Adopted whole, superseded whole. */
import * as t from 'io-ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { CardVersion, Days, Months, Points } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { Rounding } from './rounding.ts'

/** Points for an hour of work of one category. */
export const HourlyRate = t.strict({ per: t.literal('hour'), category: Keyword, points: Points }, 'HourlyRate')

/** Points for one act of a category, however long it took. */
export const ActRate = t.strict({ per: t.literal('act'), category: Keyword, points: Points }, 'ActRate')

export const Rate = t.union([HourlyRate, ActRate], 'Rate')
export type Rate = t.TypeOf<typeof Rate>

export const RateCard = t.strict(
  {
    version: CardVersion,
    /** the first day of service that this card rates */
    effectiveFrom: LocalDate,
    /** one for each category; what is not on the card earns nothing and cannot be published */
    rates: list(Rate, 1, 100),
    rounding: Rounding,
    /** the most that one account earns by service on one day of the town; absent: no cap */
    dailyCap: optional(Points),
    /** the same for one month of the town */
    monthlyCap: optional(Points),
    /** months after the day of service at which points expire; absent: never */
    validMonths: optional(Months),
    /** days for which accepted work is shown publicly before it is confirmed */
    publicityDays: Days,
  },
  'RateCard',
)
export type RateCard = t.TypeOf<typeof RateCard>

export const rateFor = (card: RateCard, category: Keyword): Rate | undefined =>
  card.rates.find((rate) => rate.category === category)

/** The card that rates service on a day: the newest that was in force then. `cards` stand in order of their dates. */
export const cardInForce = (cards: ReadonlyArray<RateCard>, on: LocalDate): RateCard | undefined =>
  cards.findLast((card) => card.effectiveFrom <= on)
