/** What a rate card says: points for each category, rounding, caps, validity, publicity. Adopted whole, superseded whole. */
import * as t from 'io-ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { CardVersion, Days, Months, Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { ActItem, BaseAmount, NoShowRule, PeriodScore } from './beyond-work.ts'
import { AboveStorage } from './explanation.ts'
import { Multiplier } from './multiplier.ts'
import { Rate } from './rate.ts'
import { Rounding } from './rounding.ts'

/** The most that an account may hold, and what becomes of what service earns beyond it. */
export const StorageCap = t.strict({ points: Points, above: AboveStorage }, 'StorageCap')

export const RateCard = t.strict(
  {
    version: CardVersion,
    /** the first day of service that this card rates */
    effectiveFrom: LocalDate,
    /** one for each category; what is not on the card earns nothing and cannot be published */
    rates: list(Rate, 1, 100),
    rounding: Rounding,
    /** hours that count for more or less, the first that fits; for what is rated by the hour */
    multipliers: optional(list(Multiplier, 1, 10)),
    /** the most that one account earns by service on one day of the town; absent: no cap */
    dailyCap: optional(Points),
    /** the same for one month of the town */
    monthlyCap: optional(Points),
    /** the same for January to March, April to June, July to September, October to December */
    quarterlyCap: optional(Points),
    /** the same for one year of the town */
    yearlyCap: optional(Points),
    /** absent: an account may hold any number */
    storageCap: optional(StorageCap),
    /** months after the day of service at which points expire; absent: never */
    validMonths: optional(Months),
    /** days for which accepted work is shown publicly before it is confirmed */
    publicityDays: Days,
    /** what is earned or lost otherwise than by service */
    acts: optional(list(ActItem, 1, 100)),
    /** points of each year by a person's or a household's status */
    baseAmounts: optional(list(BaseAmount, 1, 20)),
    /** a full score at the start of each period, from which breaches subtract */
    startOfPeriod: optional(PeriodScore),
    /** after how many no-shows in a year somebody is suspended */
    noShows: optional(NoShowRule),
    /** whether an upheld complaint turns the points of its act into zero */
    isZeroAfterComplaint: optional(t.boolean),
  },
  'RateCard',
)
export type RateCard = t.TypeOf<typeof RateCard>

/** Undefined: the card does not rate the category. */
export const rateFor = (card: RateCard, category: Keyword): Rate | undefined =>
  card.rates.find((rate) => rate.category === category)

export const actFor = (card: RateCard, act: Keyword): ActItem | undefined => card.acts?.find((item) => item.act === act)

/** Whether the hours served before decide what later ones earn. */
export const hasTiers = (card: RateCard): boolean =>
  card.rates.some((rate) => rate.per === 'hour' && rate.tiers !== undefined)

/** The card that rates service on a day: the newest that was in force then. `cards` stand in order of their dates. */
export const cardInForce = (cards: ReadonlyArray<RateCard>, on: LocalDate): RateCard | undefined =>
  cards.findLast((card) => card.effectiveFrom <= on)
