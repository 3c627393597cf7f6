/** A scheduled grant to an age: the birth date lies in the volunteer's own record, and no policy keeps it. It never changes with the moment. */
import type { GrantPoints } from '../account/commands.ts'
import { fullYearsBetween } from '../kernel/time.ts'
import { personalDataAreErased, volunteerNotRegistered } from '../volunteer/refusals.ts'
import type { Check } from './check.ts'
import { notOfThatAge } from './refusals.ts'

/** Refuses: NotOfThatAge, VolunteerNotRegistered, PersonalDataAreErased. */
export const granteeIsOfAge: Check<GrantPoints> = {
  needs: ({ forAge }) => (forAge === undefined ? [] : [{ aggregate: 'volunteer', id: forAge.personId }]),
  objection({ forAge }, facts) {
    if (forAge === undefined) return undefined
    const { personId, from, to, on } = forAge
    const record = facts.stateOf('volunteer', personId)
    if (record.kind === 'NotRegistered') return volunteerNotRegistered({ volunteerId: personId })
    if (record.kind === 'Erased') return personalDataAreErased({ volunteerId: personId })
    const age = fullYearsBetween(record.profile.birthDate, on)
    const isOfAge = record.partner === undefined && age >= from && age <= to
    return isOfAge ? undefined : notOfThatAge({ personId, from, to, on })
  },
}
