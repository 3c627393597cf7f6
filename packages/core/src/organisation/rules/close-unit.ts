/** A unit closes once no open unit stands below it. Whoever holds an office at it is relieved by the same decision. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { CloseUnit } from '../commands.ts'
import type { StaffRelieved, UnitClosed } from '../events.ts'
import { knownUnit } from '../open-unit.ts'
import {
  type LastAdministrator,
  lastAdministrator,
  type TownNotFounded,
  type UnitHasOpenUnits,
  type UnitNotFound,
  unitHasOpenUnits,
} from '../refusals.ts'
import { isTownAdministrator, type OrganisationState, openChildrenOf, staffAt } from '../state.ts'

/** Refuses: TownNotFounded, UnitNotFound, UnitHasOpenUnits, LastAdministrator (of the town). Closed already: nothing happens. */
export const closeUnit = (
  command: CloseUnit,
  state: OrganisationState,
): Decision<TownNotFounded | UnitNotFound | UnitHasOpenUnits | LastAdministrator, StaffRelieved | UnitClosed> => {
  const { unitId } = command
  const found = knownUnit(state, unitId)
  if (isLeft(found)) return found
  const { town, unit } = found.right
  if (unit.status === 'closed') return accept()
  const open = openChildrenOf(town, unitId).map((child) => child.code)
  if (open.length > 0) return refuse(unitHasOpenUnits({ unitId, open }))
  const staff = staffAt(town, unitId)
  const administrator = staff.find((office) => isTownAdministrator(town, office))
  if (administrator !== undefined) return refuse(lastAdministrator({ personId: administrator.personId }))
  const relieved = staff.map((office): StaffRelieved => ({ type: 'StaffRelieved', ...office }))
  return accept<StaffRelieved | UnitClosed>(...relieved, { type: 'UnitClosed', unitId })
}
