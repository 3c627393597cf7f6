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

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn. Suspended already: nothing happens. */
export const suspendVolunteer = (
  command: SuspendVolunteer,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn, VolunteerSuspended> => {
  const { volunteerId, reason } = command
  switch (state.kind) {
    case 'NotRegistered':
      return refuse(volunteerNotRegistered({ volunteerId }))
    case 'Erased':
      return refuse(personalDataAreErased({ volunteerId }))
    case 'Withdrawn':
      return refuse(volunteerHasWithdrawn({ volunteerId }))
    case 'Suspended':
      return accept()
    case 'Active':
      return accept({ type: 'VolunteerSuspended', volunteerId, reason })
  }
}
