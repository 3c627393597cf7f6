/**
 * A redemption takes its part of what the rules allow its holder, before points are held for it; two at once in two shops
 * meet here (ADR 19). The same claim again changes nothing. Refuses: OutsideRedemptionWindow,
 * RedeemedInPeriodAlready, ItemLimitReached, PointsLimitReached.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { localDateOf } from '../../kernel/time.ts'
import { admissible } from '../admissible.ts'
import type { ClaimAllowance } from '../commands.ts'
import type { AllowanceClaimed } from '../events.ts'
import type { AllowanceRefusal } from '../refusals.ts'
import { type AllowanceState, claimOf } from '../state.ts'

export const claimAllowance = (
  command: ClaimAllowance,
  state: AllowanceState,
): Decision<AllowanceRefusal, AllowanceClaimed> => {
  const { accountId, redemptionId, lines, points, rules, occurredAt } = command
  if (claimOf(state, redemptionId) !== undefined) return accept()
  const asked = { redemptionId, on: localDateOf(occurredAt), lines, points }
  const objection = admissible(rules, asked, state.claims)
  if (objection !== undefined) return refuse(objection)
  return accept({ type: 'AllowanceClaimed', accountId, ...asked, rulesVersion: rules.version })
}
