/** The rate cards and the rules for redemption that the town adopted, oldest first. */
import { cardInForce, type RateCard } from '../award/rate-card.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { RedemptionRules } from '../spending/redemption-rules.ts'
import type { RateCardAdopted, RateCardEvent, RedemptionRulesAdopted } from './events.ts'

export type RateCardState =
  | { readonly kind: 'NoneAdopted' }
  /** versions 1, 2, 3 … with ever later dates */
  | {
      readonly kind: 'Adopted'
      readonly cards: ReadonlyArray<RateCard>
      readonly rules: ReadonlyArray<RedemptionRules>
    }

export const initialState: RateCardState = { kind: 'NoneAdopted' }

export const cardsOf = (state: RateCardState): ReadonlyArray<RateCard> =>
  state.kind === 'NoneAdopted' ? [] : state.cards

export const redemptionRulesOf = (state: RateCardState): ReadonlyArray<RedemptionRules> =>
  state.kind === 'NoneAdopted' ? [] : state.rules

/** The card that rates service on a day; undefined before the first. */
export const cardOn = (state: RateCardState, day: LocalDate): RateCard | undefined => cardInForce(cardsOf(state), day)

export const evolve = (state: RateCardState, event: RateCardEvent): RateCardState => {
  switch (event.type) {
    case 'RateCardAdopted':
      return cardAdopted(state, event)
    case 'RedemptionRulesAdopted':
      return rulesAdopted(state, event)
  }
}

const cardAdopted = (state: RateCardState, { card }: RateCardAdopted): RateCardState => {
  const cards = cardsOf(state)
  if (!supersedes(card, cards.at(-1))) return state
  return { kind: 'Adopted', cards: [...cards, card], rules: redemptionRulesOf(state) }
}

const rulesAdopted = (state: RateCardState, event: RedemptionRulesAdopted): RateCardState => {
  const rules = redemptionRulesOf(state)
  if (!supersedes(event.rules, rules.at(-1))) return state
  return { kind: 'Adopted', cards: cardsOf(state), rules: [...rules, event.rules] }
}

interface Numbered {
  readonly version: number
  readonly effectiveFrom: LocalDate
}

const supersedes = (next: Numbered, last: Numbered | undefined): boolean =>
  last === undefined ? next.version === 1 : next.version === last.version + 1 && next.effectiveFrom > last.effectiveFrom
