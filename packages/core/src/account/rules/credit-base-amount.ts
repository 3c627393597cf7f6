/**
 * What the holder's status has each year, as points of the granted kind. Once an account and year.
 * Refuses: AccountUnusable, CreditAlreadyBooked, CardNotInForce, StatusUnknown, StatusNotOnCard, BalanceTooLarge.
 */
import { isLeft } from 'fp-ts/lib/Either.js'
import { assessStatus } from '../../award/assess-status.ts'
import { firstDayOfYear } from '../../award/scored-period.ts'
import { type Decision, refuse } from '../../kernel/decider.ts'
import { periodLotIdOf } from '../../kernel/derive.ts'
import type { PointsCredited } from '../beyond-work-events.ts'
import type { CreditBaseAmount } from '../commands.ts'
import { booksFor, credited } from '../crediting.ts'
import { statusOn } from '../credits.ts'
import { type AccountRefusal, statusNotOnCard, statusUnknown } from '../refusals.ts'
import type { AccountState } from '../state.ts'

export const creditBaseAmount = (
  command: CreditBaseAmount,
  state: AccountState,
): Decision<AccountRefusal, PointsCredited> => {
  const { accountId, on, card, occurredAt } = command
  const startsOn = firstDayOfYear(on)
  const lotId = periodLotIdOf(accountId, 'base-amount', startsOn)
  const found = booksFor(command, state, lotId, on)
  if (isLeft(found)) return found
  const status = statusOn(found.right, on)
  if (status === undefined) return refuse(statusUnknown({ accountId, on }))
  const assessment = assessStatus(card, status)
  if (assessment === undefined) return refuse(statusNotOnCard({ status, cardVersion: card.version }))
  const basis = { kind: 'base-amount', status, startsOn } as const
  const asked = { accountId, card, lotId, basis, creditedFor: on, assessment, evidence: undefined, occurredAt }
  return credited({ ...asked, pointClass: 'granted' }, found.right)
}
