/** Whose need is assessed is a person on the register who has not left. Where they leave a moment later, a policy ends the need. */
import type { AssessNeed } from '../welfare/commands.ts'
import type { Check } from './check.ts'
import { partnerHasNoNeed } from './refusals.ts'
import { hasNotWithdrawn } from './volunteer-standing.ts'

/** Refuses: VolunteerNotRegistered, VolunteerHasWithdrawn, PersonalDataAreErased, PartnerHasNoNeed. */
export const personInNeedIsKnown: Check<AssessNeed> = {
  needs: hasNotWithdrawn.needs,
  objection(command, facts) {
    const { volunteerId } = command
    const record = facts.stateOf('volunteer', volunteerId)
    const isPartner = record.kind !== 'NotRegistered' && record.partner !== undefined
    return hasNotWithdrawn.objection(command, facts) ?? (isPartner ? partnerHasNoNeed({ volunteerId }) : undefined)
  },
}
