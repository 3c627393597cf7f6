/** The rate cards that the town adopted, oldest first. */
import { cardInForce, type RateCard } from '../award/rate-card.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { RateCardEvent } from './events.ts'

export type RateCardState =
  | { readonly kind: 'NoneAdopted' }
  /** versions 1, 2, 3 … with ever later dates */
  | { readonly kind: 'Adopted'; readonly cards: ReadonlyArray<RateCard> }

export const initialState: RateCardState = { kind: 'NoneAdopted' }

export const cardsOf = (state: RateCardState): ReadonlyArray<RateCard> =>
  state.kind === 'NoneAdopted' ? [] : state.cards

/** The card that rates service on a day; undefined before the first. */
export const cardOn = (state: RateCardState, day: LocalDate): RateCard | undefined => cardInForce(cardsOf(state), day)

export const evolve = (state: RateCardState, event: RateCardEvent): RateCardState => {
  const cards = cardsOf(state)
  const last = cards.at(-1)
  const isNext = last === undefined ? event.card.version === 1 : supersedes(event.card, last)
  return isNext ? { kind: 'Adopted', cards: [...cards, event.card] } : state
}

const supersedes = (card: RateCard, last: RateCard): boolean =>
  card.version === last.version + 1 && card.effectiveFrom > last.effectiveFrom
