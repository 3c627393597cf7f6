/** What begins at a unit, or comes to it, finds it on the books and open. */
import type { UnitId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { openUnit } from '../organisation/open-unit.ts'
import type { DraftTask } from '../task/commands.ts'
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

/** The unit that runs a task, and the one that commands a call-out. Refuses: TownNotFounded, UnitNotFound, UnitNotOpen. */
export const taskUnitsAreOpen: Check<DraftTask> = {
  needs: (command) => unitIsOpen.needs(command),
  objection: (command, facts) => {
    const { commandingUnitId } = command
    const commanding = commandingUnitId === undefined ? undefined : { unitId: commandingUnitId }
    return unitIsOpen.objection(command, facts) ?? (commanding && unitIsOpen.objection(commanding, facts))
  },
}
