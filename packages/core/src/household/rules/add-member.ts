/**
 * Takes a person into the household; one who is in it already stays. Refuses: HouseholdNotFound, InAnotherHousehold, HouseholdFull, PersonIsErased,
 * PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { AddMember } from '../commands.ts'
import type { MemberAdded } from '../events.ts'
import { MOST_MEMBERS } from '../member.ts'
import { firstElsewhere, openHousehold } from '../open-household.ts'
import { type HouseholdRefusal, householdFull } from '../refusals.ts'
import { type HouseholdState, isMember } from '../state.ts'
import { firstUnfit } from '../who-may-belong.ts'

export const addMember = (command: AddMember, state: HouseholdState): Decision<HouseholdRefusal, MemberAdded> => {
  const { householdId, personId, relation } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  if (isMember(found.right, personId)) return accept()
  const unfit = firstUnfit(state, [personId])
  if (unfit !== undefined) return refuse(unfit)
  const elsewhere = firstElsewhere(state, [personId])
  if (elsewhere !== undefined) return refuse(elsewhere)
  if (found.right.members.length >= MOST_MEMBERS) return refuse(householdFull({ most: MOST_MEMBERS }))
  return accept({ type: 'MemberAdded', householdId, personId, relation })
}
