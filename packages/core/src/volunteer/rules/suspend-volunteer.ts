/** For a time the volunteer neither signs up nor redeems; the reason is on record. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { SuspendVolunteer } from '../commands.ts'
import type { VolunteerSuspended } from '../events.ts'
import {
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/**
 * Suspended already: nothing happens, unless people now decide what began by itself. Refuses: VolunteerNotRegistered,
 * PersonalDataAreErased, VolunteerHasWithdrawn.
 */
export const suspendVolunteer = (
  command: SuspendVolunteer,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn, VolunteerSuspended> => {
  const { volunteerId, reason, cause } = command
  switch (state.kind) {
    case 'NotRegistered':
      return refuse(volunteerNotRegistered({ volunteerId }))
    case 'Erased':
      return refuse(personalDataAreErased({ volunteerId }))
    case 'Withdrawn':
      return refuse(volunteerHasWithdrawn({ volunteerId }))
    case 'Suspended':
      return cause === undefined && state.suspendedFor !== undefined
        ? accept({ type: 'VolunteerSuspended', volunteerId, reason, cause })
        : accept()
    case 'Active':
      return accept({ type: 'VolunteerSuspended', volunteerId, reason, cause })
  }
}
