/** The town adopts a rate card by the vote of a meeting. It rates service from a day on which no other card has rated any yet. */
import type { RateCard } from '../../award/rate-card.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { MAX_MINUTES, MAX_POINTS } from '../../kernel/quantities.ts'
import { addDays, type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { AdoptRateCard } from '../commands.ts'
import type { RateCardAdopted } from '../events.ts'
import { objectionToMeeting } from '../objection-to-meeting.ts'
import {
  type CategoryRatedTwice,
  cardTakesEffectTooEarly,
  cardVersionOutOfTurn,
  categoryRatedTwice,
  type RateCardRefusal,
  type RateTooHigh,
  rateTooHigh,
} from '../refusals.ts'
import { cardsOf, type RateCardState } from '../state.ts'

/** The longest work of one shift, at this rate, still fits into one posting. */
const MAX_POINTS_PER_HOUR = Math.floor((MAX_POINTS * 60) / MAX_MINUTES)

/** Refuses: all of `RateCardRefusal` but what concerns rules. The first card may reach back to service before its adoption; no later one does. */
export const adoptRateCard = (
  command: AdoptRateCard,
  state: RateCardState,
): Decision<RateCardRefusal, RateCardAdopted> => {
  const { card, meeting } = command
  const today = localDateOf(command.occurredAt)
  const last = cardsOf(state).at(-1)
  const next = last === undefined ? 1 : last.version + 1
  if (card.version !== next) return refuse(cardVersionOutOfTurn({ version: card.version, next }))
  const earliest = last === undefined ? card.effectiveFrom : later(today, addDays(last.effectiveFrom, 1))
  const { effectiveFrom } = card
  if (effectiveFrom < earliest) return refuse(cardTakesEffectTooEarly({ effectiveFrom, earliest }))
  const objection = objectionToRates(card) ?? objectionToMeeting(meeting, today)
  return objection === undefined ? accept({ type: 'RateCardAdopted', card, meeting }) : refuse(objection)
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

const objectionToRates = (card: RateCard): CategoryRatedTwice | RateTooHigh | undefined => {
  const rated = new Set<string>()
  for (const { category, per, points } of card.rates) {
    if (rated.has(category)) return categoryRatedTwice({ category })
    if (per === 'hour' && points > MAX_POINTS_PER_HOUR) {
      return rateTooHigh({ category, points, most: MAX_POINTS_PER_HOUR })
    }
    rated.add(category)
  }
  return undefined
}
