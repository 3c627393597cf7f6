/** Who says through whom a holder's points are spent, and whether somebody who comes in their place is one of those. */
import type { LiftSpendingRestriction, RestrictSpending } from '../household/kinship-commands.ts'
import { maySpendFor, type Stranger } from '../household/named-relative.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { localDateOf } from '../kernel/time.ts'
import type { FulfilRedemption, RequestRedemption } from '../redemption/commands.ts'
import { collectorOf } from '../redemption/purchase.ts'
import { ageBandOn } from '../volunteer/facts.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { guardianSaysWhoSpends, type NotNamedToSpend, notNamedToSpend } from './refusals.ts'
import { hasNotWithdrawn, volunteerIsRegistered } from './volunteer-standing.ts'

/** Whoever collects is the holder, or anybody where the holder named nobody. Refuses: NotNamedToSpend. */
export const collectorIsNamed: Check<FulfilRedemption> = {
  needs: ({ redemptionId }) => [
    { aggregate: 'redemption', id: redemptionId },
    { aggregate: 'household', id: THE_TOWN },
  ],
  objection(command, facts) {
    const redemption = facts.stateOf('redemption', command.redemptionId)
    if (redemption.kind === 'NotRequested') return undefined
    const collector = collectorOf(command, redemption.purchase)
    const { volunteerId } = redemption.purchase
    return collector === undefined ? undefined : unnamed(volunteerId, collector, command.occurredAt, facts)
  },
}

/** Staff who speak for somebody speak for the holder, or for one whom the holder named. */
export const askerUnnamed = (command: RequestRedemption, facts: Facts): NotNamedToSpend | undefined => {
  const { volunteerId, askedBy, onBehalfOf, occurredAt } = command
  const spokenFor = onBehalfOf === undefined || onBehalfOf === volunteerId ? undefined : { personId: onBehalfOf }
  const asker = askedBy ?? spokenFor
  return asker === undefined ? undefined : unnamed(volunteerId, asker, occurredAt, facts)
}

const unnamed = (
  volunteerId: RequestRedemption['volunteerId'],
  stranger: Stranger,
  at: RequestRedemption['occurredAt'],
  facts: Facts,
): NotNamedToSpend | undefined =>
  maySpendFor(facts.stateOf('household', THE_TOWN), volunteerId, stranger, at)
    ? undefined
    : notNamedToSpend({ volunteerId })

/** A minor's guardian says so through staff. Refuses: what `hasNotWithdrawn` refuses, GuardianSaysWhoSpends. */
export const holderNamesRelatives: Check<RestrictSpending> = {
  needs: hasNotWithdrawn.needs,
  objection: (command, facts) => hasNotWithdrawn.objection(command, facts) ?? asMinor(command, facts),
}

/** Refuses: VolunteerNotRegistered, GuardianSaysWhoSpends. */
export const holderFreesSpending: Check<LiftSpendingRestriction> = {
  needs: volunteerIsRegistered.needs,
  objection: (command, facts) => volunteerIsRegistered.objection(command, facts) ?? asMinor(command, facts),
}

const asMinor = ({ actor, volunteerId, occurredAt }: RestrictSpending | LiftSpendingRestriction, facts: Facts) => {
  if (actor.kind !== 'person' || actor.personId !== volunteerId) return undefined
  const band = ageBandOn(facts.stateOf('volunteer', volunteerId), localDateOf(occurredAt))
  return band === undefined || band === 'adult' ? undefined : guardianSaysWhoSpends({ volunteerId })
}
