/** Anybody may object while a proposed star is on show; one objection at a time. Who objects is known to the arbiter only. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ObjectToStar } from '../commands.ts'
import type { StarObjectionRaised } from '../events.ts'
import {
  type PersonalDataAreErased,
  personalDataAreErased,
  type StarNotOnShow,
  type StarObjectionOpen,
  type StarObjectorUnknown,
  type StarPublicityOver,
  starNotOnShow,
  starObjectionOpen,
  starObjectorUnknown,
  starPublicityOver,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

type ObjectionRefusal =
  | VolunteerNotRegistered
  | PersonalDataAreErased
  | StarObjectorUnknown
  | StarNotOnShow
  | StarObjectionOpen
  | StarPublicityOver

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, StarObjectorUnknown, StarNotOnShow, StarObjectionOpen, StarPublicityOver. */
export const objectToStar = (
  command: ObjectToStar,
  state: VolunteerState,
): Decision<ObjectionRefusal, StarObjectionRaised> => {
  const { volunteerId, actor, objection, onBehalfOf, occurredAt } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (actor.kind === 'policy') return refuse(starObjectorUnknown({ policy: actor.name }))
  const { starOnShow } = state
  if (starOnShow === undefined) return refuse(starNotOnShow({ volunteerId }))
  if (starOnShow.objection !== undefined) return refuse(starObjectionOpen({ volunteerId }))
  if (occurredAt >= starOnShow.until) return refuse(starPublicityOver({ until: starOnShow.until }))
  const raisedBy = actor.personId
  return accept({ type: 'StarObjectionRaised', volunteerId, objectorId: onBehalfOf ?? raisedBy, raisedBy, objection })
}
