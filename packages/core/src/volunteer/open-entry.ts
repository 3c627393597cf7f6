/** What every entry in a volunteer's record opens with, and what is asked of each before it is entered. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { PersonId, RecordId } from '../kernel/ids.ts'
import type { CommandHeader } from '../kernel/message.ts'
import { type LocalDate, localDateOf } from '../kernel/time.ts'
import type { RecordEvent } from './records.ts'
import {
  type AlreadyDuplicate,
  alreadyDuplicate,
  type DayStillToCome,
  dayStillToCome,
  type PersonalDataAreErased,
  personalDataAreErased,
  type RecordAlreadyReplaced,
  type RecordNotFound,
  recordAlreadyReplaced,
  recordNotFound,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from './refusals.ts'
import type { VolunteerState } from './state.ts'

export interface Opening {
  readonly volunteerId: PersonId
  readonly recordId: RecordId
  readonly replaces: RecordId | undefined
}

export type RecordRefusal =
  | VolunteerNotRegistered
  | PersonalDataAreErased
  | AlreadyDuplicate
  | DayStillToCome
  | RecordNotFound
  | RecordAlreadyReplaced

type Asked = Pick<CommandHeader, 'commandId' | 'occurredAt'> & Pick<Opening, 'volunteerId' | 'replaces'>

/**
 * Opens an entry of a kind about something that was over on `day`. Also of a volunteer who has left: papers come in late.
 * Refuses: VolunteerNotRegistered, PersonalDataAreErased, AlreadyDuplicate, DayStillToCome, RecordNotFound, RecordAlreadyReplaced.
 */
export const openEntry = (
  { commandId, occurredAt, volunteerId, replaces }: Asked,
  state: VolunteerState,
  kind: RecordEvent['type'],
  day: LocalDate | undefined,
): Either<RecordRefusal, Opening> => {
  if (state.kind === 'NotRegistered') return left(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return left(personalDataAreErased({ volunteerId }))
  const { duplicateOf } = state
  if (duplicateOf !== undefined) return left(alreadyDuplicate({ volunteerId, keptId: duplicateOf }))
  const today = localDateOf(occurredAt)
  if (day !== undefined && day > today) return left(dayStillToCome({ day, today }))
  const opening: Opening = { volunteerId, recordId: commandId as string as RecordId, replaces }
  if (replaces === undefined) return right(opening)
  const wrong = state.records.find(({ entry }) => entry.recordId === replaces && entry.type === kind)
  if (wrong === undefined) return left(recordNotFound({ volunteerId, recordId: replaces }))
  const { replacedBy } = wrong
  return replacedBy === undefined ? right(opening) : left(recordAlreadyReplaced({ recordId: replaces, replacedBy }))
}
