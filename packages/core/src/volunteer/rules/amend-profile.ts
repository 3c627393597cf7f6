/** Corrects who the volunteer is; a person may ask for it at any time (PIPL, art. 46). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import { ageBandOf } from '../age-band.ts'
import type { AmendProfile } from '../commands.ts'
import type { ProfileAmended } from '../events.ts'
import { hasConsentFor } from '../facts.ts'
import {
  type BirthDateInFuture,
  birthDateInFuture,
  type GuardianNeeded,
  guardianNeeded,
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn, BirthDateInFuture, GuardianNeeded. */
export const amendProfile = (
  command: AmendProfile,
  state: VolunteerState,
): Decision<
  VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn | BirthDateInFuture | GuardianNeeded,
  ProfileAmended
> => {
  const { volunteerId, profile, skills } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (state.kind === 'Withdrawn') return refuse(volunteerHasWithdrawn({ volunteerId }))
  const on = localDateOf(command.occurredAt)
  if (profile.birthDate > on) return refuse(birthDateInFuture({ on }))
  const ageBand = ageBandOf(profile.birthDate, on)
  if (ageBand !== 'adult' && !hasConsentFor(state, 'guardian')) {
    return refuse(guardianNeeded({ number: state.number, on }))
  }
  return accept({ type: 'ProfileAmended', volunteerId, profile, ageBand, skills })
}
