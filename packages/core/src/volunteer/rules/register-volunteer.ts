/** Enters a person into the register. The number is theirs for ever; a minor comes with a guardian's consent (Shandong's regulations, art. 10). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { personIdOf } from '../../kernel/derive.ts'
import { localDateOf } from '../../kernel/time.ts'
import { ageBandOf } from '../age-band.ts'
import type { RegisterVolunteer } from '../commands.ts'
import type { VolunteerRegistered } from '../events.ts'
import {
  type BirthDateInFuture,
  birthDateInFuture,
  type GuardianNeeded,
  guardianNeeded,
  type RecruitedByThemself,
  recruitedByThemself,
  type VolunteerNumberTaken,
  volunteerNumberTaken,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNumberTaken, BirthDateInFuture, GuardianNeeded, RecruitedByThemself. */
export const registerVolunteer = (
  command: RegisterVolunteer,
  state: VolunteerState,
): Decision<VolunteerNumberTaken | BirthDateInFuture | GuardianNeeded | RecruitedByThemself, VolunteerRegistered> => {
  const { number, unitId, profile, skills, guardian, recruitedBy, partner } = command
  if (state.kind !== 'NotRegistered') return refuse(volunteerNumberTaken({ number }))
  const on = localDateOf(command.occurredAt)
  if (profile.birthDate > on) return refuse(birthDateInFuture({ on }))
  const ageBand = ageBandOf(profile.birthDate, on)
  if (ageBand !== 'adult' && guardian === undefined) return refuse(guardianNeeded({ number, on }))
  const volunteerId = personIdOf(number)
  if (recruitedBy === volunteerId) return refuse(recruitedByThemself({ number }))
  const registered = { volunteerId, number, unitId, profile, ageBand, skills, guardian, recruitedBy, partner }
  return accept({ type: 'VolunteerRegistered', ...registered })
}
