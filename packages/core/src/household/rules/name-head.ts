/**
 * Another member is the head from now on; the same one again changes nothing. Refuses: HouseholdNotFound, NotAMember,
 * HeadHasWithdrawn, PersonIsErased, PersonIsDuplicate, PartnerIsNoMember, PoolIsNoMember.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { NameHead } from '../commands.ts'
import type { HeadNamed } from '../events.ts'
import { firstStranger, openHousehold } from '../open-household.ts'
import type { HouseholdRefusal } from '../refusals.ts'
import type { HouseholdState } from '../state.ts'
import { unfitAsHead } from '../who-may-belong.ts'

export const nameHead = (command: NameHead, state: HouseholdState): Decision<HouseholdRefusal, HeadNamed> => {
  const { householdId, headId } = command
  const found = openHousehold(state, householdId)
  if (found._tag === 'Left') return found
  const stranger = firstStranger(found.right, [headId])
  if (stranger !== undefined) return refuse(stranger)
  const unfit = unfitAsHead(state, headId)
  if (unfit !== undefined) return refuse(unfit)
  return found.right.headId === headId ? accept() : accept({ type: 'HeadNamed', householdId, headId })
}
