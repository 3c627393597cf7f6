/**
 * Takes a deposit back, wholly or in part: first what is left of it, then what of it had expired; for what was spent, other
 * lots pay, and what they cannot pay is recorded as debt, never hidden (law 17). A grant and a line of a paper
 * book are taken back alike. Refuses: AccountUnusable, LotUnknown, LotCameByTransfer, MoreThanDeposited.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asPoints, type Points } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { spendable } from '../balance.ts'
import { type Books, findLot, firstPoints, sumOf } from '../books.ts'
import type { ReverseDeposit } from '../commands.ts'
import type { DepositReversed, ExpiryReversed } from '../events.ts'
import type { Lot } from '../lot.ts'
import type { LotSource } from '../origin.ts'
import { type AccountRefusal, accountUnusable, lotCameByTransfer, lotUnknown, moreThanDeposited } from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const reverseDeposit = (
  command: ReverseDeposit,
  state: AccountState,
): Decision<AccountRefusal, ExpiryReversed | DepositReversed> => {
  const { accountId, lotId } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const lot = findLot(state.books, lotId)
  if (lot === undefined) return refuse(lotUnknown({ lotId }))
  const source = lot.source.origin
  if (source === 'transfer') return refuse(lotCameByTransfer({ lotId }))
  const reversible = asPoints(lot.issued - lot.reversed)
  const points = command.points ?? reversible
  if (points > reversible || points === 0) return refuse(moreThanDeposited({ lotId, asked: points, reversible }))
  const reversed = depositReversed(command, state.books, lot, points, source)
  return accept<ExpiryReversed | DepositReversed>(
    ...reverseExpiry(state.books, reversed.settled, reversed.reversedAt),
    reversed,
  )
}

const depositReversed = (
  command: ReverseDeposit,
  books: Books,
  lot: Lot,
  points: Points,
  source: LotSource,
): DepositReversed => {
  const reversedAt = laterOf(command.occurredAt, books.asOf)
  const withdrawn = Math.min(points, lot.available)
  const unexpired = Math.min(points - withdrawn, lot.expired)
  const spent = points - withdrawn - unexpired
  const others = spendable(books, reversedAt).filter((allocation) => allocation.lotId !== lot.lotId)
  const settled = firstPoints(others, spent)
  return {
    type: 'DepositReversed',
    accountId: command.accountId,
    lotId: lot.lotId,
    points,
    withdrawn: asPoints(withdrawn),
    unexpired: asPoints(unexpired),
    settled,
    debt: asPoints(spent - sumOf(settled)),
    source: source === 'work' ? undefined : source,
    reason: command.reason,
    reversedAt,
  }
}
