/** What begins at a unit, or comes to it, finds it on the books and open. */
import type { UnitId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { openUnit } from '../organisation/open-unit.ts'
import type { Check } from './check.ts'

/** Refuses: TownNotFounded, UnitNotFound, UnitNotOpen. */
export const unitIsOpen: Check<{ readonly unitId: UnitId }> = {
  needs() {
    return [{ aggregate: 'organisation', id: THE_TOWN }]
  },
  objection({ unitId }, facts) {
    const found = openUnit(facts.stateOf('organisation', THE_TOWN), unitId)
    return found._tag === 'Left' ? found.left : undefined
  },
}
