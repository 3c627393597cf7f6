/**
 * Takes a deduction back, the exact inverse on its lots (law 17): what expired meanwhile lapses. Of its debt, what still stands is
 * forgiven; what was paid meanwhile returns to the lots that paid it. Refuses: AccountUnusable, DeductionNotTaken, DebtIsWithHeirs.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { firstPoints, sumOf } from '../books.ts'
import type { ReverseDeduction } from '../commands.ts'
import { standingOfDeduction } from '../deduction.ts'
import { findDeduction, lotsThatSettled } from '../deductions.ts'
import type { DeductionReversed } from '../events.ts'
import { giveBack } from '../give-back.ts'
import { type AccountRefusal, accountUnusable, debtIsWithHeirs, deductionNotTaken } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { revivedBy } from '../told-lot.ts'

export const reverseDeduction = (
  command: ReverseDeduction,
  state: AccountState,
): Decision<AccountRefusal, DeductionReversed> => {
  const { accountId, deductionId, reason } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const deduction = findDeduction(books, deductionId)
  if (deduction?.kind !== 'Deducted') {
    return refuse(deductionNotTaken({ deductionId, standing: standingOfDeduction(deduction) }))
  }
  const { points, lots, debt } = deduction
  const reversedAt = laterOf(command.occurredAt, books.asOf)
  const forgiven = asPoints(Math.min(debt, books.debt))
  const unsettled = firstPoints(lotsThatSettled(books), debt - forgiven)
  const withHeirs = asPoints(debt - forgiven - sumOf(unsettled))
  if (withHeirs > 0) return refuse(debtIsWithHeirs({ deductionId, points: withHeirs }))
  const owing = { ...books, debt: asPoints(books.debt - forgiven) }
  const back = giveBack(owing, [...lots, ...unsettled], reversedAt)
  const revived = revivedBy(books, back.returned)
  const reversed = { accountId, deductionId, points, ...back, unsettled, forgiven, revived, reason, reversedAt }
  return accept({ type: 'DeductionReversed', ...reversed })
}
