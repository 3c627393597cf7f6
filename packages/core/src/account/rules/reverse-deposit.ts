/**
 * Takes a deposit back, wholly or in part: first what is left of it, then what of it had expired; for what was spent, other
 * lots pay, and what they cannot pay is recorded as debt, never hidden (law 17). What heirs have of it is claimed from them. A grant, a line of a paper book and what was
 * credited otherwise are taken back alike. Refuses: AccountUnusable, LotUnknown, LotCameByTransfer, MoreThanDeposited.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import type { CreditReversed } from '../beyond-work-events.ts'
import { findLot } from '../books.ts'
import type { ReverseDeposit } from '../commands.ts'
import { creditReversed } from '../credit-reversed.ts'
import type { DepositReversed, ExpiryReversed } from '../events.ts'
import { type AccountRefusal, accountUnusable, lotCameByTransfer, lotUnknown, moreThanDeposited } from '../refusals.ts'
import { reversalOf } from '../reversal.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const reverseDeposit = (
  command: ReverseDeposit,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | DepositReversed | CreditReversed> => {
  const { accountId, lotId, reason, occurredAt, commandId: by } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const lot = findLot(books, lotId)
  if (lot === undefined) return refuse(lotUnknown({ lotId }))
  const source = lot.source.origin
  if (source === 'transfer') return refuse(lotCameByTransfer({ lotId }))
  const reversible = asPoints(lot.issued - lot.reversed)
  const points = command.points ?? reversible
  if (points > reversible || points === 0) return refuse(moreThanDeposited({ lotId, asked: points, reversible }))
  if (source === 'credit')
    return accept(...creditReversed(books, lot, { points, cause: 'mistake', reason, occurredAt, by }))
  const reversedAt = laterOf(occurredAt, books.asOf)
  const found = reversalOf(books, lot, { points, at: reversedAt, by })
  const told = { accountId, lotId, ...found, source: source === 'work' ? undefined : source, reason, reversedAt }
  return accept<ExpiryReversed | DepositReversed>(...reverseExpiry(books, found.settled, reversedAt), {
    type: 'DepositReversed',
    ...told,
  })
}
