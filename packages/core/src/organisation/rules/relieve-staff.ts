/** A person gives up an office. The town keeps at least one administrator, or nobody could appoint anybody again. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RelieveStaff } from '../commands.ts'
import type { StaffRelieved } from '../events.ts'
import {
  type LastAdministrator,
  lastAdministrator,
  type OfficeNotHeld,
  officeNotHeld,
  type TownNotFounded,
  townNotFounded,
} from '../refusals.ts'
import { administratorsOfTown, holdsOffice, isTownAdministrator, type OrganisationState } from '../state.ts'

/** Refuses: TownNotFounded, OfficeNotHeld, LastAdministrator. */
export const relieveStaff = (
  command: RelieveStaff,
  state: OrganisationState,
): Decision<TownNotFounded | OfficeNotHeld | LastAdministrator, StaffRelieved> => {
  const { personId, role, unitId } = command
  if (state.kind === 'NotFounded') return refuse(townNotFounded({}))
  if (!holdsOffice(state, personId, { role, unitId })) return refuse(officeNotHeld({ personId, role, unitId }))
  const isLast = isTownAdministrator(state, { role, unitId }) && administratorsOfTown(state).length === 1
  if (isLast) return refuse(lastAdministrator({ personId }))
  return accept({ type: 'StaffRelieved', personId, role, unitId })
}
