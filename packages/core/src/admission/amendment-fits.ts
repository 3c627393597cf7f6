/** What a task is to become can be rated, and who is to command it is there to do so. */
import { THE_TOWN } from '../kernel/stream.ts'
import type { AmendTask } from '../task/commands.ts'
import { amendmentIsRated } from './category-is-rated.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { unitIsOpen } from './unit-is-open.ts'

/** Refuses: CategoryNotRated, TownNotFounded, UnitNotFound, UnitNotOpen. */
export const amendmentFits: Check<AmendTask> = {
  needs: (command) => [...amendmentIsRated.needs(command), { aggregate: 'organisation', id: THE_TOWN }],
  objection: (command, facts) => amendmentIsRated.objection(command, facts) ?? commandingUnitIsClosed(command, facts),
}

/** One that closed while it was in command stays named until another is: other amendments do not wait for that. */
const commandingUnitIsClosed = ({ taskId, commandingUnitId: unitId }: AmendTask, facts: Facts) => {
  const task = facts.stateOf('task', taskId)
  const before = task.kind === 'NotDrafted' ? undefined : task.terms.commandingUnitId
  return unitId === undefined || unitId === before ? undefined : unitIsOpen.objection({ unitId }, facts)
}
