/** The personal part of a record goes for good, at the person's own wish; the ledger survives (PIPL, art. 47). */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addDays, type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { ErasePersonalData } from '../commands.ts'
import type { PersonalDataErased } from '../events.ts'
import {
  type ErasureTooEarly,
  erasureTooEarly,
  type VolunteerHasNotWithdrawn,
  type VolunteerNotRegistered,
  volunteerHasNotWithdrawn,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { Registered, VolunteerState } from '../state.ts'

/** Days after the last service within which publicity ends and confirmed work may be objected to: the answer needs the record. */
export const DAYS_OF_OBJECTIONS = 60

/** Erased already: nothing happens. Refuses: VolunteerNotRegistered, VolunteerHasNotWithdrawn, ErasureTooEarly. */
export const erasePersonalData = (
  { volunteerId, occurredAt }: ErasePersonalData,
  state: VolunteerState,
): Decision<VolunteerNotRegistered | VolunteerHasNotWithdrawn | ErasureTooEarly, PersonalDataErased> => {
  switch (state.kind) {
    case 'NotRegistered':
      return refuse(volunteerNotRegistered({ volunteerId }))
    case 'Active':
    case 'Suspended':
      return refuse(volunteerHasNotWithdrawn({ volunteerId }))
    case 'Erased':
      return accept()
    case 'Withdrawn': {
      const from = beyondObjections(state)
      if (from !== undefined && localDateOf(occurredAt) < from) return refuse(erasureTooEarly({ volunteerId, from }))
      return accept({ type: 'PersonalDataErased', volunteerId })
    }
  }
}

/** The first day on which nothing that was served can be objected to any more; undefined for who never served. */
const beyondObjections = ({ claims }: Registered): LocalDate | undefined => {
  const last = claims
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
  return last === undefined ? undefined : addDays(localDateOf(last), DAYS_OF_OBJECTIONS)
}
