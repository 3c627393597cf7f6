/** Who lives together, as the log has it so far: for stories that call a household by its number. */
import {
  type DomainEvent,
  HouseholdEvent,
  type HouseholdId,
  type HouseholdState,
  household,
  householdIn,
  type PersonId,
} from '@lovebank/core'

const types: ReadonlySet<string> = new Set(HouseholdEvent.types.map(({ name }) => name))

const isOfHouseholds = (event: DomainEvent): event is HouseholdEvent => types.has(event.type)

export interface HouseholdRegister {
  /** Changes nothing where the event is of something else. */
  readonly take: (event: DomainEvent) => void
  readonly state: () => HouseholdState
  readonly numberOf: (id: HouseholdId) => string
  readonly headOf: (id: HouseholdId) => PersonId | undefined
}

export const createHouseholdRegister = (): HouseholdRegister => {
  let state = household.initialState
  return {
    take: (event) => {
      if (isOfHouseholds(event)) state = household.evolve(state, event)
    },
    state: () => state,
    numberOf: (id) => householdIn(state, id)?.number ?? '?',
    headOf: (id) => householdIn(state, id)?.headId,
  }
}
