/** Whoever has an account is on a register: a person who has not left, or a household. */
import type { OpenAccount } from '../account/commands.ts'
import { holderIn } from '../account/holder.ts'
import { householdNotFound } from '../household/refusals.ts'
import { householdIn } from '../household/state.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { Check } from './check.ts'
import { hasNotWithdrawn } from './volunteer-standing.ts'

/**
 * Also a household that has ended, for what its members earned before may come late. Refuses: VolunteerNotRegistered,
 * VolunteerHasWithdrawn, HouseholdNotFound.
 */
export const holderIsKnown: Check<OpenAccount> = {
  needs(command) {
    const holder = holderIn(command)
    return holder.kind === 'household'
      ? [{ aggregate: 'household', id: THE_TOWN }]
      : hasNotWithdrawn.needs({ volunteerId: holder.personId })
  },
  objection(command, facts) {
    const holder = holderIn(command)
    if (holder.kind === 'person') return hasNotWithdrawn.objection({ volunteerId: holder.personId }, facts)
    const { householdId } = holder
    const isKnown = householdIn(facts.stateOf('household', THE_TOWN), householdId) !== undefined
    return isKnown ? undefined : householdNotFound({ householdId })
  },
}
