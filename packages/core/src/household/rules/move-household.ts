/** The household lives in another unit from now on; where it lives there already, nothing happens. Refuses: HouseholdNotFound. */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { MoveHousehold } from '../commands.ts'
import type { HouseholdMoved } from '../events.ts'
import { openHousehold } from '../open-household.ts'
import type { HouseholdRefusal } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'

export const moveHousehold = (
  { householdId, unitId }: MoveHousehold,
  state: HouseholdState,
): Decision<HouseholdRefusal, HouseholdMoved> => {
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  const fromUnitId = found.right.unitId
  return fromUnitId === unitId
    ? accept()
    : accept({ type: 'HouseholdMoved', householdId, fromUnitId, toUnitId: unitId })
}
