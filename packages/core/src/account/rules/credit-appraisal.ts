/**
 * What a panel found of the household in a month, once it stands, by the card of the last day of that month. Once a household and month.
 * Refuses: AccountUnusable, CreditAlreadyBooked, CardNotInForce, BalanceTooLarge.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { assessAppraisal } from '../../award/assess-appraisal.ts'
import { endOf } from '../../award/scored-period.ts'
import type { Decision } from '../../kernel/decider.ts'
import { appraisalLotIdOf } from '../../kernel/derive.ts'
import { addDays, type LocalDate } from '../../kernel/time.ts'
import type { PointsCredited } from '../beyond-work-events.ts'
import type { CreditAppraisal } from '../commands.ts'
import { booksFor, credited } from '../crediting.ts'
import type { AccountRefusal } from '../refusals.ts'
import type { AccountState } from '../state.ts'

export const creditAppraisal = (
  command: CreditAppraisal,
  state: AccountState,
): Decision<AccountRefusal, PointsCredited> => {
  const { accountId, householdId, month, items, card, occurredAt } = command
  const creditedFor = addDays(endOf('month', `${month}-01` as LocalDate), -1)
  const lotId = appraisalLotIdOf(accountId, householdId, month)
  const found = booksFor(command, state, lotId, creditedFor)
  if (isLeft(found)) return found
  const basis = { kind: 'appraisal', householdId, month } as const
  const assessment = assessAppraisal(card, items)
  const asked = { accountId, card, lotId, basis, creditedFor, assessment, evidence: undefined, occurredAt }
  return credited({ ...asked, pointClass: 'earned' }, found.right)
}
