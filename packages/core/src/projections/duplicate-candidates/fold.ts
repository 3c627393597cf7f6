/** Who looks like whom among those on the register. Whoever withdrew, also as a duplicate, is no candidate any more. */
import type { EventType } from '../../events.ts'
import type { PersonId, UnitId } from '../../kernel/ids.ts'
import type { Position, RecordedEvent } from '../../kernel/recorded.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'
import { likenessOf } from './likeness.ts'

export interface Likeness {
  /** of name and phone; null where no phone is known */
  nameAndPhone: string | null
  unitId: UnitId
  /** of the registration in the log */
  readonly position: Position
}

export interface DuplicateCandidates {
  readonly volunteers: Table<Likeness>
  /** pairs of whom it was established that they are two */
  readonly distinct: Table<true>
}

export const initialState = (): DuplicateCandidates => ({ volunteers: {}, distinct: {} })

export const handles = [
  'VolunteerRegistered',
  'ProfileAmended',
  'VolunteerMoved',
  'VolunteerWithdrawn',
  'DistinctMarked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

/** The same whichever of the two comes first. */
export const pairOf = (one: PersonId, other: PersonId): string => [one, other].toSorted().join('/')

/** Changes the state it is given, as a projection may. */
export const apply = (state: DuplicateCandidates, { event, position }: RecordedEvent<Handled>): DuplicateCandidates => {
  const volunteer = rowOf(state.volunteers, event.volunteerId)
  switch (event.type) {
    case 'VolunteerRegistered':
      state.volunteers[event.volunteerId] = { nameAndPhone: likenessOf(event.profile), unitId: event.unitId, position }
      return state
    case 'ProfileAmended':
      if (volunteer !== undefined) volunteer.nameAndPhone = likenessOf(event.profile)
      return state
    case 'VolunteerMoved':
      if (volunteer !== undefined) volunteer.unitId = event.toUnitId
      return state
    case 'VolunteerWithdrawn':
      removeRow(state.volunteers, event.volunteerId)
      return state
    case 'DistinctMarked':
      state.distinct[pairOf(event.volunteerId, event.otherId)] = true
      return state
  }
}
