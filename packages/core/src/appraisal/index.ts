/**
 * The appraisal of one household for one month: its own assessment, the panel's word, the publicity, and the points that rest on
 * it. One stream a household and month, so that no month is appraised twice.
 */
import type { Decider } from '../kernel/decider.ts'
import { appraisalIdOf } from '../kernel/derive.ts'
import type { AppraisalCommand } from './commands.ts'
import { decide, scopeOf } from './decide.ts'
import type { AppraisalEvent } from './events.ts'
import type { AppraisalRefusal } from './refusals.ts'
import { type AppraisalState, evolve, initialState } from './state.ts'

export * from './refusals.ts'
export type { AppraisalState, Appraised } from './state.ts'

export type Appraisal = Decider<AppraisalState, AppraisalCommand, AppraisalEvent, AppraisalRefusal>

export const appraisal: Appraisal = {
  initialState,
  decide,
  evolve,
  streamIdOf: ({ householdId, month }) => appraisalIdOf(householdId, month),
  scopeOf,
}
