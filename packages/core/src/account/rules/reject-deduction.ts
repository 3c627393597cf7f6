/**
 * Ends a request for a deduction without taking anything; whoever asked for it may take it back so.
 * Refuses: AccountUnusable, DeductionNotOpen.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { RejectDeduction } from '../commands.ts'
import { standingOfDeduction } from '../deduction.ts'
import { findDeduction } from '../deductions.ts'
import type { DeductionRejected } from '../events.ts'
import { type AccountRefusal, accountUnusable, deductionNotOpen } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const rejectDeduction = (
  command: RejectDeduction,
  state: AccountState,
): Decision<AccountRefusal, DeductionRejected> => {
  const { accountId, deductionId, reason } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const deduction = findDeduction(state.books, deductionId)
  if (deduction?.kind !== 'Requested') {
    return refuse(deductionNotOpen({ deductionId, standing: standingOfDeduction(deduction) }))
  }
  return accept({ type: 'DeductionRejected', accountId, deductionId, reason })
}
