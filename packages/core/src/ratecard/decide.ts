/** Which rule decides which command. */
import type { Decision, Scope } from '../kernel/decider.ts'
import type { RateCardCommand } from './commands.ts'
import type { RateCardEvent } from './events.ts'
import type { RateCardRefusal } from './refusals.ts'
import { adoptRateCard } from './rules/adopt-rate-card.ts'
import { adoptRedemptionRules } from './rules/adopt-redemption-rules.ts'
import type { RateCardState } from './state.ts'

export const decide = (command: RateCardCommand, state: RateCardState): Decision<RateCardRefusal, RateCardEvent> => {
  switch (command.type) {
    case 'AdoptRateCard':
      return adoptRateCard(command, state)
    case 'AdoptRedemptionRules':
      return adoptRedemptionRules(command, state)
  }
}

/** Cards and rules are the whole town's: they lie in no one unit, so only an office at the town reaches them. */
export const scopeOf = (): Scope => ({})
