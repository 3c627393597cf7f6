/**
 * Takes the points of a deduction that another person asked for: what is there, oldest first; the rest becomes recorded debt only
 * where the request says so. A frozen account may be deducted from: inquiries end so.
 * Refuses: AccountUnusable, DeductionNotOpen, DeductionBySamePerson, NotEnoughPoints.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { balanceOf, spendable } from '../balance.ts'
import { firstPoints, sumOf } from '../books.ts'
import type { ApproveDeduction } from '../commands.ts'
import { standingOfDeduction } from '../deduction.ts'
import { findDeduction } from '../deductions.ts'
import type { ExpiryReversed, PointsDeducted } from '../events.ts'
import {
  type AccountRefusal,
  accountUnusable,
  deductionBySamePerson,
  deductionNotOpen,
  notEnoughPoints,
} from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const approveDeduction = (
  command: ApproveDeduction,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | PointsDeducted> => {
  const { accountId, deductionId, actor } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const deduction = findDeduction(books, deductionId)
  if (deduction?.kind !== 'Requested') {
    return refuse(deductionNotOpen({ deductionId, standing: standingOfDeduction(deduction) }))
  }
  const { points, mayOwe, requestedBy } = deduction
  if (actor.kind === 'person' && actor.personId === requestedBy) {
    return refuse(deductionBySamePerson({ deductionId, requestedBy }))
  }
  const deductedAt = laterOf(command.occurredAt, books.asOf)
  const free = spendable(books, deductedAt)
  const there = Math.max(0, sumOf(free) - books.debt)
  if (points > there && !mayOwe) {
    const { available, held, heldUntil } = balanceOf(books, deductedAt)
    return refuse(notEnoughPoints({ asked: points, available, held, heldUntil }))
  }
  const lots = firstPoints(free, Math.min(points, there))
  const debt = asPoints(points - sumOf(lots))
  return accept<ExpiryReversed | PointsDeducted>(...reverseExpiry(books, lots, deductedAt), {
    type: 'PointsDeducted',
    accountId,
    deductionId,
    points,
    lots,
    debt,
    deductedAt,
  })
}
