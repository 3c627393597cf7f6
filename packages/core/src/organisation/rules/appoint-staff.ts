/** A person is given an office at an open unit. A volunteer who is given one keeps the one person's id. */
import { isLeft } from 'fp-ts/lib/Either.js'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AppointStaff } from '../commands.ts'
import type { StaffAppointed } from '../events.ts'
import { openUnit } from '../open-unit.ts'
import {
  type OfficeAlreadyHeld,
  officeAlreadyHeld,
  type TownNotFounded,
  type UnitNotFound,
  type UnitNotOpen,
} from '../refusals.ts'
import { holdsOffice, type OrganisationState } from '../state.ts'

/** Refuses: TownNotFounded, UnitNotFound, UnitNotOpen, OfficeAlreadyHeld. */
export const appointStaff = (
  command: AppointStaff,
  state: OrganisationState,
): Decision<TownNotFounded | UnitNotFound | UnitNotOpen | OfficeAlreadyHeld, StaffAppointed> => {
  const { personId, role, unitId, name } = command
  const found = openUnit(state, unitId)
  if (isLeft(found)) return found
  if (holdsOffice(state, personId, { role, unitId })) return refuse(officeAlreadyHeld({ personId, role, unitId }))
  return accept({ type: 'StaffAppointed', personId, role, unitId, name })
}
