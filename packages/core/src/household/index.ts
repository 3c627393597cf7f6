/**
 * The town's households: people who live together and may keep their points together. All stand in one stream, so that nobody
 * belongs to two, and a split or a merge happens to both sides at once (ADR 20).
 */
import type { Decider } from '../kernel/decider.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { HouseholdCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { HouseholdEvent } from './events.ts'
import type { HouseholdRefusal } from './refusals.ts'
import { evolve, type HouseholdState, initialState } from './state.ts'

export { areKin, kinOf, restrictionOf } from './kin.ts'
export { maySpendFor } from './named-relative.ts'
export * from './refusals.ts'
export { type Household, type HouseholdState, householdIn, householdOf, isMember } from './state.ts'

export type Households = Decider<HouseholdState, HouseholdCommand, HouseholdEvent, HouseholdRefusal>

export const household: Households = { initialState, decide, evolve, streamIdOf: () => THE_TOWN, scopeOf }
