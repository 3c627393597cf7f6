/** What can be asked of the town's rate cards and of its rules for redemption. */
import * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { command } from '../kernel/message.ts'
import { RedemptionRules } from '../spending/redemption-rules.ts'
import { Meeting } from './meeting.ts'

export const AdoptRateCard = command('AdoptRateCard', { card: RateCard, meeting: Meeting })
export type AdoptRateCard = t.TypeOf<typeof AdoptRateCard>

export const AdoptRedemptionRules = command('AdoptRedemptionRules', { rules: RedemptionRules, meeting: Meeting })
export type AdoptRedemptionRules = t.TypeOf<typeof AdoptRedemptionRules>

export const RateCardCommand = t.union([AdoptRateCard, AdoptRedemptionRules], 'RateCardCommand')
export type RateCardCommand = t.TypeOf<typeof RateCardCommand>
