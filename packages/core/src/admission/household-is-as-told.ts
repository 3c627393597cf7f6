/** Who a household is, and where it lives, is what the register says: nobody is left out so that they may judge. */
import { openHousehold } from '../household/open-household.ts'
import type { HouseholdId, PersonId, UnitId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { Check } from './check.ts'
import { householdDiffers } from './refusals.ts'

interface ToldOfHousehold {
  readonly householdId: HouseholdId
  readonly unitId: UnitId
  readonly members: ReadonlyArray<PersonId>
}

/** Refuses: HouseholdNotFound, HouseholdDiffers. */
export const householdIsAsTold: Check<ToldOfHousehold> = {
  needs: () => [{ aggregate: 'household', id: THE_TOWN }],
  objection: ({ householdId, unitId, members }, facts) => {
    const found = openHousehold(facts.stateOf('household', THE_TOWN), householdId)
    if (found._tag === 'Left') return found.left
    const people = new Set<PersonId>(members)
    const isSame =
      found.right.unitId === unitId &&
      found.right.members.length === people.size &&
      found.right.members.every(({ personId }) => people.has(personId))
    return isSame ? undefined : householdDiffers({ householdId })
  },
}
