/** The card that a clerk brings is the one that was in force on the day. */
import type { CreditScore, RecordAct } from '../account/commands.ts'
import type { RateCard } from '../award/rate-card.ts'
import type { CommandHeader } from '../kernel/message.ts'
import { isSame } from '../kernel/same.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { LocalDate } from '../kernel/time.ts'
import { cardOn } from '../ratecard/state.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type CardDiffers, cardDiffers } from './refusals.ts'

interface ByCard extends Pick<CommandHeader, 'actor'> {
  readonly card: RateCard
}

/** A policy has read the card in the log. */
const otherCard = ({ actor, card }: ByCard, on: LocalDate, facts: Facts): CardDiffers | undefined => {
  if (actor.kind === 'policy') return undefined
  const inForce = cardOn(facts.stateOf('ratecard', THE_TOWN), on)
  return isSame(card, inForce) ? undefined : cardDiffers({ on, stated: card.version, inForce: inForce?.version })
}

const withCard = <Command extends ByCard>(dayOf: (command: Command) => LocalDate): Check<Command> => ({
  needs: () => [{ aggregate: 'ratecard', id: THE_TOWN }],
  objection: (command, facts) => otherCard(command, dayOf(command), facts),
})

/** Refuses: CardDiffers. */
export const actIsInOrder: Check<RecordAct> = withCard(({ doneOn }) => doneOn)

/** Refuses: CardDiffers. */
export const scoreIsInOrder: Check<CreditScore> = withCard(({ startsOn }) => startsOn)
