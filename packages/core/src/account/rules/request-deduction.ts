/**
 * Asks that points be taken for a recorded reason; a second person decides. Nothing is taken yet.
 * Refuses: AccountUnusable, DeductionIdTaken, DeductionNotByPerson.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import type { RequestDeduction } from '../commands.ts'
import { findDeduction } from '../deductions.ts'
import type { DeductionRequested } from '../events.ts'
import { type AccountRefusal, accountUnusable, deductionIdTaken, deductionNotByPerson } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const requestDeduction = (
  command: RequestDeduction,
  state: AccountState,
): Decision<AccountRefusal, DeductionRequested> => {
  const { accountId, deductionId, points, reason, mayOwe, actor } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  if (findDeduction(books, deductionId) !== undefined) return refuse(deductionIdTaken({ deductionId }))
  if (actor.kind !== 'person') return refuse(deductionNotByPerson({ deductionId }))
  const requestedAt = laterOf(command.occurredAt, books.asOf)
  const asked = {
    accountId,
    deductionId,
    points,
    reason,
    mayOwe,
    requestedBy: actor.personId,
    forAct: undefined,
    distinction: undefined,
    requestedAt,
  }
  return accept({ type: 'DeductionRequested', ...asked })
}
