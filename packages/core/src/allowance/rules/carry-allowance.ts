/**
 * What a household had used of the limits counts here too, each redemption once. Where all of it counts already, nothing
 * happens. Refuses: nothing.
 */
import { accept, type Decision } from '../../kernel/decider.ts'
import type { CarryAllowance } from '../commands.ts'
import type { AllowanceCarried } from '../events.ts'
import { type AllowanceState, claimOf } from '../state.ts'

export const carryAllowance = (
  { accountId, fromAccountId, claims }: CarryAllowance,
  state: AllowanceState,
): Decision<never, AllowanceCarried> => {
  const fresh = claims.filter(({ redemptionId }) => claimOf(state, redemptionId) === undefined)
  return fresh.length === 0 ? accept() : accept({ type: 'AllowanceCarried', accountId, fromAccountId, claims: fresh })
}
