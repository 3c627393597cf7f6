/** Kin are recorded of people on the books: volunteers, and staff, whose decisions it is about. */
import type { RecordKinship } from '../household/kinship-commands.ts'
import { type NumberEnded, numberEnded } from '../household/refusals.ts'
import type { PersonId } from '../kernel/ids.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import { officesOf } from '../organisation/state.ts'
import { type PersonalDataAreErased, personalDataAreErased } from '../volunteer/refusals.ts'
import type { Check } from './check.ts'
import type { Facts } from './facts.ts'
import { type NotOnTheBooks, notOnTheBooks } from './refusals.ts'

/** Whoever left is known still: their account may be decided on. Refuses: NotOnTheBooks, PersonalDataAreErased, NumberEnded. */
export const kinAreKnown: Check<RecordKinship> = {
  needs: ({ personId, relativeId }) => [
    { aggregate: 'volunteer', id: personId },
    { aggregate: 'volunteer', id: relativeId },
    { aggregate: 'organisation', id: THE_TOWN },
  ],
  objection: ({ personId, relativeId }, facts) => wrongWith(personId, facts) ?? wrongWith(relativeId, facts),
}

const wrongWith = (
  personId: PersonId,
  facts: Facts,
): NotOnTheBooks | PersonalDataAreErased | NumberEnded | undefined => {
  const state = facts.stateOf('volunteer', personId)
  if (state.kind === 'NotRegistered') {
    const isInOffice = officesOf(facts.stateOf('organisation', THE_TOWN), personId).length > 0
    return isInOffice ? undefined : notOnTheBooks({ personId })
  }
  if (state.duplicateOf !== undefined) return numberEnded({ personId, keptId: state.duplicateOf })
  return state.kind === 'Erased' ? personalDataAreErased({ volunteerId: personId }) : undefined
}
