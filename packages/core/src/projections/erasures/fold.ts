/** Whose personal data are erased, and what else is kept under keys that hang on those people. Ids only, nothing personal. */
import type { EventType } from '../../events.ts'
import type { HouseholdId, PersonId, RedemptionId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'

export interface Erasures {
  /** in the order of erasing */
  readonly erased: Array<PersonId>
  /** by person: the redemptions that they asked for */
  readonly redemptions: Table<Array<RedemptionId>>
  /** by household: who belongs or ever belonged to it */
  readonly households: Table<Array<PersonId>>
}

export const initialState = (): Erasures => ({ erased: [], redemptions: {}, households: {} })

export const handles = [
  'PersonalDataErased',
  'RedemptionRequested',
  'HouseholdFormed',
  'MemberAdded',
  'HouseholdSplit',
  'HouseholdsMerged',
] as const satisfies ReadonlyArray<EventType>

type Handled = EventOf<(typeof handles)[number]>

const belong = (state: Erasures, householdId: HouseholdId, people: ReadonlyArray<PersonId>): Erasures => {
  const known = rowOf(state.households, householdId) ?? []
  state.households[householdId] = [...known, ...people.filter((personId) => !known.includes(personId))]
  return state
}

const request = (state: Erasures, { volunteerId, redemptionId }: EventOf<'RedemptionRequested'>): Erasures => {
  const known = rowOf(state.redemptions, volunteerId)
  if (known === undefined) state.redemptions[volunteerId] = [redemptionId]
  else known.push(redemptionId)
  return state
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Erasures, { event }: RecordedEvent<Handled>): Erasures => {
  switch (event.type) {
    case 'PersonalDataErased':
      state.erased.push(event.volunteerId)
      return state
    case 'RedemptionRequested':
      return request(state, event)
    case 'HouseholdFormed':
      return belong(
        state,
        event.householdId,
        event.members.map(({ personId }) => personId),
      )
    case 'MemberAdded':
      return belong(state, event.householdId, [event.personId])
    case 'HouseholdSplit':
      return belong(state, event.newHouseholdId, event.leaving)
    case 'HouseholdsMerged':
      return belong(state, event.intoId, rowOf(state.households, event.householdId) ?? [])
  }
}
