/** Remembers for good that two people who look alike on paper are two: the same name twice in a village, or one phone in a family. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { MarkDistinct } from '../commands.ts'
import type { DistinctMarked } from '../events.ts'
import {
  type AlreadyDuplicate,
  alreadyDuplicate,
  type PersonalDataAreErased,
  personalDataAreErased,
  type SameRecord,
  sameRecord,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

/** Remembered already: nothing happens. Refuses: VolunteerNotRegistered, PersonalDataAreErased, SameRecord, AlreadyDuplicate. */
export const markDistinct = (
  { volunteerId, otherId }: MarkDistinct,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | PersonalDataAreErased | SameRecord | AlreadyDuplicate, DistinctMarked> => {
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  if (volunteerId === otherId) return refuse(sameRecord({ volunteerId }))
  if (state.duplicateOf === otherId) return refuse(alreadyDuplicate({ volunteerId, keptId: otherId }))
  if (state.distinctFrom.includes(otherId)) return accept()
  return accept({ type: 'DistinctMarked', volunteerId, otherId })
}
