/** What a command may ask of a volunteer: to be on the register, not to have left, to be in service. */
import type { PersonId } from '../kernel/ids.ts'
import {
  alreadyDuplicate,
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerHasWithdrawn,
  type VolunteerIsSuspended,
  type VolunteerNotRegistered,
  volunteerHasWithdrawn,
  volunteerIsSuspended,
  volunteerNotRegistered,
} from '../volunteer/refusals.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'

interface OfVolunteer {
  readonly volunteerId: PersonId
}

const needs = ({ volunteerId }: OfVolunteer) => [{ aggregate: 'volunteer', id: volunteerId }] as const

/** Also a suspended volunteer, and one who has left: the records of earlier work may come in late. Refuses: VolunteerNotRegistered. */
export const volunteerIsRegistered: Check<OfVolunteer> = {
  needs,
  objection: (command, facts) => unregistered(command, facts),
}

/** Refuses: VolunteerNotRegistered, VolunteerIsSuspended, VolunteerHasWithdrawn, PersonalDataAreErased. */
export const volunteerIsActive: Check<OfVolunteer> = { needs, objection: (command, facts) => inactive(command, facts) }

/** Refuses: VolunteerNotRegistered, VolunteerHasWithdrawn, PersonalDataAreErased. */
export const hasNotWithdrawn: Check<OfVolunteer> = {
  needs,
  objection: (command, facts) => {
    const refusal = inactive(command, facts)
    return refusal?.tag === 'VolunteerIsSuspended' ? undefined : refusal
  },
}

/** What an office or a name would add to data that are erased, or to a record that ended. Refuses: PersonalDataAreErased, AlreadyDuplicate. */
export const appointeeIsNotErased: Check<{ readonly personId: PersonId }> = {
  needs: ({ personId }) => needs({ volunteerId: personId }),
  objection: ({ personId: volunteerId }, facts) => {
    const record = facts.stateOf('volunteer', volunteerId)
    if (record.kind === 'NotRegistered') return undefined
    if (record.kind === 'Erased') return personalDataAreErased({ volunteerId })
    const { duplicateOf: keptId } = record
    return keptId === undefined ? undefined : alreadyDuplicate({ volunteerId, keptId })
  },
}

/** Nor would an agreement with a merchant. Refuses: PersonalDataAreErased, AlreadyDuplicate. */
export const merchantIsNotErased: Check<{ readonly agreement: { readonly servedBy: PersonId } }> = {
  needs: ({ agreement }) => appointeeIsNotErased.needs({ personId: agreement.servedBy }),
  objection: ({ agreement }, facts) => appointeeIsNotErased.objection({ personId: agreement.servedBy }, facts),
}

const unregistered = ({ volunteerId }: OfVolunteer, facts: Facts): VolunteerNotRegistered | undefined =>
  facts.stateOf('volunteer', volunteerId).kind === 'NotRegistered' ? volunteerNotRegistered({ volunteerId }) : undefined

const inactive = (
  { volunteerId }: OfVolunteer,
  facts: Facts,
): VolunteerNotRegistered | VolunteerIsSuspended | VolunteerHasWithdrawn | PersonalDataAreErased | undefined => {
  switch (facts.stateOf('volunteer', volunteerId).kind) {
    case 'NotRegistered':
      return volunteerNotRegistered({ volunteerId })
    case 'Suspended':
      return volunteerIsSuspended({ volunteerId })
    case 'Withdrawn':
      return volunteerHasWithdrawn({ volunteerId })
    case 'Erased':
      return personalDataAreErased({ volunteerId })
    case 'Active':
      return undefined
  }
}
