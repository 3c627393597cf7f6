/**
 * The clearing with another town: the agreements by which points may pass, and every transfer that was to pass, answered once
 * (ADR 26). One stream an other town, which bears its name; what the clearing owes stands in the ledger.
 */
import type { Decider } from '../kernel/decider.ts'
import type { ClearingCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { ClearingEvent } from './events.ts'
import type { ClearingRefusal } from './refusals.ts'
import { type ClearingState, evolve, initialState } from './state.ts'

export const clearing: Decider<ClearingState, ClearingCommand, ClearingEvent, ClearingRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => command.town,
  // An agreement binds the whole town: it lies in no one unit, so only an office at the town reaches it.
  scopeOf: () => ({}),
}
