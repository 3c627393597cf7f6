/** Ends a second record of the same person in favour of the one that is kept: it is withdrawn, and what was open is ended as at any withdrawal. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MarkDuplicate } from '../commands.ts'
import type { DuplicateMarked, VolunteerWithdrawn } from '../events.ts'
import {
  type AlreadyDuplicate,
  alreadyDuplicate,
  type MarkedDistinct,
  markedDistinct,
  type PersonalDataAreErased,
  personalDataAreErased,
  type SameRecord,
  sameRecord,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** In favour of the same one already: nothing happens. Refuses: VolunteerNotRegistered, PersonalDataAreErased, SameRecord, AlreadyDuplicate, MarkedDistinct. */
export const markDuplicate = (
  { volunteerId, keptId }: MarkDuplicate,
  state: VolunteerState,
): Decision<
  VolunteerNotRegistered | PersonalDataAreErased | SameRecord | AlreadyDuplicate | MarkedDistinct,
  VolunteerWithdrawn | DuplicateMarked
> => {
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (volunteerId === keptId) return refuse(sameRecord({ volunteerId }))
  const { duplicateOf } = state
  if (duplicateOf === keptId) return accept()
  if (duplicateOf !== undefined) return refuse(alreadyDuplicate({ volunteerId, keptId: duplicateOf }))
  if (state.distinctFrom.includes(keptId)) return refuse(markedDistinct({ volunteerId, otherId: keptId }))
  const marked: DuplicateMarked = { type: 'DuplicateMarked', volunteerId, keptId }
  const left: VolunteerWithdrawn = { type: 'VolunteerWithdrawn', volunteerId }
  return state.kind === 'Withdrawn' ? accept(marked) : accept<VolunteerWithdrawn | DuplicateMarked>(left, marked)
}
