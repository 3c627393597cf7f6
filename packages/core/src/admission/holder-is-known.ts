/** Whoever has an account is on a register: a person who has not left, or a household; or a policy knows them, as an heir. */
import type { OpenAccount } from '../account/commands.ts'
import { holderIn } from '../account/holder.ts'
import { householdNotFound } from '../household/refusals.ts'
import { householdIn } from '../household/state.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import type { AdmissionRefusal } from './refusals.ts'
import { hasNotWithdrawn } from './volunteer-standing.ts'

/**
 * Also a household that has ended, for what its members earned before may come late. Refuses: VolunteerNotRegistered,
 * VolunteerHasWithdrawn, HouseholdNotFound.
 */
export const holderIsKnown: Check<OpenAccount> = {
  needs(command) {
    const holder = holderIn(command)
    switch (holder.kind) {
      case 'pool':
        return []
      case 'household':
        return [{ aggregate: 'household', id: THE_TOWN }]
      case 'person':
        return hasNotWithdrawn.needs({ volunteerId: holder.personId })
    }
  },
  objection(command, facts) {
    const holder = holderIn(command)
    if (holder.kind === 'pool') return undefined
    if (holder.kind === 'person') return withoutAccount(command, holder.personId, facts)
    const { householdId } = holder
    const isKnown = householdIn(facts.stateOf('household', THE_TOWN), householdId) !== undefined
    return isKnown ? undefined : householdNotFound({ householdId })
  },
}

/** An heir of a household has their share, volunteer or not: the policy asks for them. */
const withoutAccount = ({ actor }: OpenAccount, volunteerId: PersonId, facts: Facts): AdmissionRefusal | undefined => {
  const refusal = hasNotWithdrawn.objection({ volunteerId }, facts)
  const isHeir = actor.kind === 'policy' && actor.name === 'succession'
  return isHeir ? undefined : refusal
}
