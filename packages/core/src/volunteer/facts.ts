/** What others may ask of a volunteer's record as of a day. */
import type { LocalDate } from '../kernel/time.ts'
import { type AgeBand, ageBandOf } from './age-band.ts'
import type { ConsentPurpose } from './consent.ts'
import type { Registered, VolunteerState } from './state.ts'

/** Whether there is a record of who they are: they registered, and it was not erased. */
const isKnown = (state: VolunteerState): state is Registered =>
  state.kind !== 'NotRegistered' && state.kind !== 'Erased'

/** Undefined for somebody who is not registered, and where the birth date was erased. */
export const ageBandOn = (state: VolunteerState, day: LocalDate): AgeBand | undefined =>
  isKnown(state) ? ageBandOf(state.profile.birthDate, day) : undefined

/** By an entry that stands; one that was corrected counts no more. */
export const isInsuredOn = (state: VolunteerState, day: LocalDate): boolean =>
  isKnown(state) &&
  state.records.some(
    ({ entry, replacedBy }) =>
      entry.type === 'InsuranceRecorded' &&
      replacedBy === undefined &&
      entry.insuredFrom <= day &&
      day <= entry.insuredUntil,
  )

/** Whether a consent for this purpose was given and not withdrawn since. */
export const hasConsentFor = (state: VolunteerState, purpose: ConsentPurpose): boolean =>
  isKnown(state) && state.consents.some((consent) => consent.purpose === purpose)

/** Whether the volunteer is a minor on that day and no guardian's consent stands (Shandong's regulations, art. 10). */
export const lacksGuardianOn = (state: VolunteerState, day: LocalDate): boolean => {
  const ageBand = ageBandOn(state, day)
  return ageBand !== undefined && ageBand !== 'adult' && !hasConsentFor(state, 'guardian')
}

/** Whether it is an organisation, whose people come in groups. */
export const isPartner = (state: VolunteerState): boolean =>
  state.kind !== 'NotRegistered' && state.partner !== undefined
