/**
 * One redemption: goods of a shop against points of an account. It is asked for, becomes ready with a pick-up code once
 * points are held and goods set aside, and is fulfilled once; or it comes to nothing and both are released (law 6).
 */
import type { Decider } from '../kernel/decider.ts'
import type { RedemptionCommand } from './commands.ts'
import { decide } from './decide.ts'
import type { RedemptionEvent } from './events.ts'
import type { RedemptionRefusal } from './refusals.ts'
import { scopeOf } from './scope.ts'
import { evolve, initialState, type RedemptionState } from './state.ts'

export const redemption: Decider<RedemptionState, RedemptionCommand, RedemptionEvent, RedemptionRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: (command) => command.redemptionId,
  scopeOf,
}
