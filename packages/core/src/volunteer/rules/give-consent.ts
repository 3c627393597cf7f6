/** Consents to one purpose. A guardian's consent, and any of a child under 14, is given by a guardian who is named (PIPL, art. 31). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import type { GiveConsent } from '../commands.ts'
import type { ConsentGiven } from '../events.ts'
import { ageBandOn } from '../facts.ts'
import type { NamedGuardian } from '../profile.ts'
import {
  type GuardianNotNamed,
  guardianNotNamed,
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { Consent, VolunteerState } from '../state.ts'

/** Given already, by the same person: nothing happens. Refuses: VolunteerNotRegistered, PersonalDataAreErased, VolunteerHasWithdrawn, GuardianNotNamed. */
export const giveConsent = (
  command: GiveConsent,
  state: VolunteerState,
): Decision<
  VolunteerNotRegistered | PersonalDataAreErased | VolunteerHasWithdrawn | GuardianNotNamed,
  ConsentGiven
> => {
  const { volunteerId, purpose, guardian } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (state.kind === 'Withdrawn') return refuse(volunteerHasWithdrawn({ volunteerId }))
  const isChild = ageBandOn(state, localDateOf(command.occurredAt)) === 'under-14'
  if (guardian === undefined && (isChild || purpose === 'guardian')) {
    return refuse(guardianNotNamed({ volunteerId, purpose }))
  }
  const isGiven = state.consents.some((consent) => consent.purpose === purpose && isBySame(consent, guardian))
  return isGiven ? accept() : accept({ type: 'ConsentGiven', volunteerId, purpose, guardian })
}

const isBySame = ({ guardian: before }: Consent, guardian: NamedGuardian | undefined): boolean =>
  before?.name === guardian?.name && before?.relation === guardian?.relation && before?.phone === guardian?.phone
