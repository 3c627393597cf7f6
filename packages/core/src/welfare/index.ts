/**
 * What the town gives without service (ADR 29): whose need was assessed, the pool of donated points that goes to the most needy
 * first, and grants that come by a schedule. One stream a tenant, so that whoever is more needy is known where points are allotted.
 */
import type { Decider } from '../kernel/decider.ts'
import { THE_TOWN } from '../kernel/stream.ts'
import type { WelfareCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { WelfareEvent } from './events.ts'
import type { WelfareRefusal } from './refusals.ts'
import { evolve, initialState, type WelfareState } from './state.ts'

export { goodOn, pointsIn } from './pooled.ts'
export * from './refusals.ts'
export type { Need, WelfareState } from './state.ts'

export const welfare: Decider<WelfareState, WelfareCommand, WelfareEvent, WelfareRefusal> = {
  initialState,
  decide,
  evolve,
  streamIdOf: () => THE_TOWN,
  scopeOf,
}
