/** The words in which specs tell of rate cards: ten points an hour of street keeping, thirty for a haircut. */
import { type LocalDate, type RateCard, RateCardAdopted, RateCard as RateCardCodec } from '@lovebank/core'
import type * as t from 'io-ts'
import { eventOf, exampleOf } from '../given-when-then/examples.ts'
import type { Plain } from '../given-when-then/plain.ts'

/** What a spec says of a card; what it does not say is as in `card`. */
type Terms = Partial<Omit<Plain<t.OutputOf<typeof RateCardCodec>>, 'version' | 'effectiveFrom'>>

export const defaultRates = [
  { per: 'hour', category: 'street-keeping', points: 10 },
  { per: 'act', category: 'haircut', points: 30 },
] as const

/** A card of this version from this day; without caps, rounded down, where the terms do not say otherwise. */
export const card = (version: number, effectiveFrom: string, terms: Terms = {}): RateCard =>
  exampleOf(RateCardCodec, {
    version,
    effectiveFrom,
    rates: defaultRates,
    rounding: 'down',
    validMonths: 12,
    publicityDays: 3,
    ...terms,
  })

/** The meeting that decided the cards of the specs: 21 of 30 in favour. */
export const meeting = { heldOn: '2026-01-15' as LocalDate, present: 30, inFavour: 21 }

export const adopted = (version: number, effectiveFrom: string, terms: Terms = {}) =>
  eventOf(RateCardAdopted, { card: card(version, effectiveFrom, terms), meeting })
