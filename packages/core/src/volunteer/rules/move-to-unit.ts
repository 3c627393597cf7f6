/** The volunteer now belongs to another unit; what was earned before stays as it was. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MoveToUnit } from '../commands.ts'
import type { VolunteerMoved } from '../events.ts'
import {
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn. In that unit already: nothing happens. */
export const moveToUnit = (
  command: MoveToUnit,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn, VolunteerMoved> => {
  const { volunteerId, unitId } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (state.kind === 'Withdrawn') return refuse(volunteerHasWithdrawn({ volunteerId }))
  if (state.unitId === unitId) return accept()
  return accept({ type: 'VolunteerMoved', volunteerId, fromUnitId: state.unitId, toUnitId: unitId })
}
