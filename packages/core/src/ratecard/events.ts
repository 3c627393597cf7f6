/** The town's rate cards, one stream a tenant. A card is never edited, only superseded. */
import type * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { event } from '../kernel/message.ts'
import { Meeting } from './meeting.ts'

export const RateCardAdopted = event('RateCardAdopted', { card: RateCard, meeting: Meeting })
export type RateCardAdopted = t.TypeOf<typeof RateCardAdopted>

/** All that happens to rate cards: a union of one, which the next kind of event joins. */
export const RateCardEvent = RateCardAdopted
export type RateCardEvent = RateCardAdopted
