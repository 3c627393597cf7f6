/**
 * A complaint about an act was found to be right: where the card says so, what the act still has of its points turns into none
 * (law 17). Refuses: AccountUnusable, CreditUnknown, ComplaintTakesNothing.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints } from '../../kernel/quantities.ts'
import type { CreditReversed } from '../beyond-work-events.ts'
import { findLot } from '../books.ts'
import type { UpholdComplaint } from '../commands.ts'
import { creditReversed } from '../credit-reversed.ts'
import { findCredit } from '../credits.ts'
import type { ExpiryReversed } from '../events.ts'
import { type AccountRefusal, accountUnusable, complaintTakesNothing, creditUnknown } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const upholdComplaint = (
  { accountId, lotId, complainedBy, ruling, occurredAt, commandId: by }: UpholdComplaint,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | CreditReversed> => {
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const credit = findCredit(books, lotId)
  const lot = findLot(books, lotId)
  if (credit?.basis.kind !== 'act' || lot === undefined) return refuse(creditUnknown({ accountId, lotId }))
  const left = asPoints(lot.issued - lot.reversed)
  const { isLostByComplaint } = credit
  if (left === 0 || !isLostByComplaint) return refuse(complaintTakesNothing({ lotId, left, isLostByComplaint }))
  const why = { points: left, cause: 'complaint', complainedBy, reason: ruling, occurredAt, by } as const
  return accept(...creditReversed(books, lot, why))
}
