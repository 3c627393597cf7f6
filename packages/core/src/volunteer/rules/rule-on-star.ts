/** Upheld, and the proposed star comes to nothing; or dismissed, and it stays on show. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RuleOnStar } from '../commands.ts'
import type { StarObjectionDismissed, StarObjectionUpheld } from '../events.ts'
import {
  type NoStarObjection,
  noStarObjection,
  type PersonalDataAreErased,
  personalDataAreErased,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, NoStarObjection. */
export const ruleOnStar = (
  { volunteerId, isUpheld, ruling }: RuleOnStar,
  state: VolunteerState,
): Decision<
  VolunteerNotRegistered | PersonalDataAreErased | NoStarObjection,
  StarObjectionUpheld | StarObjectionDismissed
> => {
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (state.starOnShow?.objection === undefined) return refuse(noStarObjection({ volunteerId }))
  return accept({ type: isUpheld ? 'StarObjectionUpheld' : 'StarObjectionDismissed', volunteerId, ruling })
}
