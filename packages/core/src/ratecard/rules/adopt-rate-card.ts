/** The town adopts a rate card by the vote of a meeting. It rates service from a day on which no other card has rated any yet. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { objectionToMeeting } from '../../kernel/objection-to-meeting.ts'
import { addDays, type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { AdoptRateCard } from '../commands.ts'
import type { RateCardAdopted } from '../events.ts'
import { objectionToTerms } from '../objection-to-terms.ts'
import { cardTakesEffectTooEarly, cardVersionOutOfTurn, type RateCardRefusal } from '../refusals.ts'
import { cardsOf, type RateCardState } from '../state.ts'

/**
 * The first card may reach back to service before its adoption; no later one does. Refuses: CardVersionOutOfTurn,
 * CardTakesEffectTooEarly, CategoryRatedTwice, RateTooHigh, TiersOutOfOrder, MultiplierWithoutEffect, SpecialRateAlways,
 * HolidayNeverComes, ActTiersOutOfOrder, ActTierNeverReached, MonthlyTimesWithoutEffect, ItemStatedTwice, MeetingNotHeldYet,
 * VotesExceedPresent, NoMajority.
 */
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
  const objection = objectionToTerms(card) ?? objectionToMeeting(meeting, today)
  return objection === undefined ? accept({ type: 'RateCardAdopted', card, meeting }) : refuse(objection)
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)
