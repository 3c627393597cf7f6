/** The town's rate cards and rules for redemption, one stream a tenant. Neither is ever edited, only superseded. */
import * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { event } from '../kernel/message.ts'
import { RedemptionRules } from '../spending/redemption-rules.ts'
import { Meeting } from './meeting.ts'

export const RateCardAdopted = event('RateCardAdopted', { card: RateCard, meeting: Meeting })
export type RateCardAdopted = t.TypeOf<typeof RateCardAdopted>

export const RedemptionRulesAdopted = event('RedemptionRulesAdopted', { rules: RedemptionRules, meeting: Meeting })
export type RedemptionRulesAdopted = t.TypeOf<typeof RedemptionRulesAdopted>

export const RateCardEvent = t.union([RateCardAdopted, RedemptionRulesAdopted], 'RateCardEvent')
export type RateCardEvent = t.TypeOf<typeof RateCardEvent>
