/** What can be asked of the town's rate cards. */
import type * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { command } from '../kernel/message.ts'
import { Meeting } from './meeting.ts'

export const AdoptRateCard = command('AdoptRateCard', { card: RateCard, meeting: Meeting })
export type AdoptRateCard = t.TypeOf<typeof AdoptRateCard>

/** All that can be asked of rate cards: a union of one, which the next command joins. */
export const RateCardCommand = AdoptRateCard
export type RateCardCommand = AdoptRateCard
