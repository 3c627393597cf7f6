/** Stars that are proposed and on show. Who objects is not kept: the public learns only that somebody does. */
import type { EventType } from '../../events.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Keyword } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { EventOf } from '../projection.ts'
import { learnName, noNames, type PublicNames, tellingNames, tellsName } from '../public-names.ts'
import { removeRow, rowOf, type Table } from '../table.ts'

export interface StarRow {
  readonly rule: Keyword
  readonly round: number
  readonly stars: number
  readonly minutes: number
  readonly unitId: UnitId
  readonly until: Instant
  isDisputed: boolean
}

export interface StarBoard extends PublicNames {
  /** by person */
  readonly proposed: Table<StarRow>
}

export const initialState = (): StarBoard => ({ ...noNames(), proposed: {} })

export const handles = [
  ...tellingNames,
  'StarProposed',
  'StarObjectionRaised',
  'StarObjectionDismissed',
  'StarObjectionUpheld',
  'StarAwarded',
  'VolunteerWithdrawn',
  'DuplicateMarked',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const propose = (state: StarBoard, event: EventOf<'StarProposed'>): StarBoard => {
  const { volunteerId, rule, round, stars, minutes, unitId, until } = event
  state.proposed[volunteerId] = { rule, round, stars, minutes, unitId, until, isDisputed: false }
  return state
}

const dispute = (state: StarBoard, personId: string, isDisputed: boolean): StarBoard => {
  const row = rowOf(state.proposed, personId)
  if (row !== undefined) row.isDisputed = isDisputed
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: StarBoard, { event }: RecordedEvent<Handled>): StarBoard => {
  if (tellsName(event)) {
    learnName(state, event)
    return state
  }
  switch (event.type) {
    case 'StarProposed':
      return propose(state, event)
    case 'StarObjectionRaised':
      return dispute(state, event.volunteerId, true)
    case 'StarObjectionDismissed':
      return dispute(state, event.volunteerId, false)
    case 'StarObjectionUpheld':
    case 'StarAwarded':
    case 'VolunteerWithdrawn':
    case 'DuplicateMarked':
      removeRow(state.proposed, event.volunteerId)
      return state
  }
}
