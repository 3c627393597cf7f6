/** A suspension ends. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ReinstateVolunteer } from '../commands.ts'
import type { VolunteerReinstated } from '../events.ts'
import {
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn. Not suspended, or not for that: nothing happens. */
export const reinstateVolunteer = (
  command: ReinstateVolunteer,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn, VolunteerReinstated> => {
  const { volunteerId, onlyFor } = command
  switch (state.kind) {
    case 'NotRegistered':
      return refuse(volunteerNotRegistered({ volunteerId }))
    case 'Erased':
      return refuse(personalDataAreErased({ volunteerId }))
    case 'Withdrawn':
      return refuse(volunteerHasWithdrawn({ volunteerId }))
    case 'Active':
      return accept()
    case 'Suspended':
      return onlyFor === undefined || state.suspendedFor === onlyFor
        ? accept({ type: 'VolunteerReinstated', volunteerId })
        : accept()
  }
}
