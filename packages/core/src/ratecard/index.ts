/**
 * A rate card says how many points service earns, the rules for redemption how they may be spent. The town adopts one after
 * another of either; each is kept whole, and judges what happens in its days.
 */
import type { Decider } from '../kernel/decider.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { RateCardCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { RateCardEvent } from './events.ts'
import type { RateCardRefusal } from './refusals.ts'
import { evolve, initialState, type RateCardState } from './state.ts'

export * from './refusals.ts'
export { cardOn, cardsOf, type RateCardState } from './state.ts'

export type RateCards = Decider<RateCardState, RateCardCommand, RateCardEvent, RateCardRefusal>

export const rateCards: RateCards = {
  initialState,
  decide,
  evolve,
  streamIdOf: () => THE_TOWN,
  scopeOf,
}
