/** Nobody credits their own household, and the card that a clerk brings is the one that was in force on the day. */
import type { CreditScore, RecordAct } from '../account/commands.ts'
import type { RateCard } from '../award/rate-card.ts'
import { householdOf } from '../household/state.ts'
import type { AccountId } from '../kernel/ids.ts'
import type { CommandHeader } from '../kernel/message.ts'
import { isSame } from '../kernel/same.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { LocalDate } from '../kernel/time.ts'
import { cardOn } from '../ratecard/state.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type CardDiffers, cardDiffers, type OwnHousehold, ownHousehold } from './refusals.ts'

interface OnAccount extends Pick<CommandHeader, 'actor'> {
  readonly accountId: AccountId
}

const needs = ({ accountId }: OnAccount) =>
  [
    { aggregate: 'account', id: accountId },
    { aggregate: 'household', id: THE_TOWN },
  ] as const

/** The account of a household is the case of its members by right; this is about the account of one of them. Refuses: OwnHousehold. */
export const notOfOwnHousehold: Check<OnAccount> = {
  needs,
  objection: (command, facts) => sameHousehold(command, facts),
}

const sameHousehold = ({ accountId, actor }: OnAccount, facts: Facts): OwnHousehold | undefined => {
  const account = facts.stateOf('account', accountId)
  if (actor.kind !== 'person' || account.kind === 'NotOpened') return undefined
  const { holder } = account.books
  if (holder.kind !== 'person') return undefined
  const register = facts.stateOf('household', THE_TOWN)
  const household = householdOf(register, actor.personId)
  if (household === undefined || household !== householdOf(register, holder.personId)) return undefined
  return ownHousehold({ personId: actor.personId, householdId: household.householdId })
}

interface ByCard extends OnAccount {
  readonly card: RateCard
}

/** A policy has read the card in the log. */
const otherCard = ({ actor, card }: ByCard, on: LocalDate, facts: Facts): CardDiffers | undefined => {
  if (actor.kind === 'policy') return undefined
  const inForce = cardOn(facts.stateOf('ratecard', THE_TOWN), on)
  return isSame(card, inForce) ? undefined : cardDiffers({ on, stated: card.version, inForce: inForce?.version })
}

const withCard = <Command extends ByCard>(dayOf: (command: Command) => LocalDate): Check<Command> => ({
  needs: (command) => [...needs(command), { aggregate: 'ratecard', id: THE_TOWN }],
  objection: (command, facts) => sameHousehold(command, facts) ?? otherCard(command, dayOf(command), facts),
})

/** Refuses: OwnHousehold, CardDiffers. */
export const actIsInOrder: Check<RecordAct> = withCard(({ doneOn }) => doneOn)

/** Refuses: OwnHousehold, CardDiffers. */
export const scoreIsInOrder: Check<CreditScore> = withCard(({ startsOn }) => startsOn)
