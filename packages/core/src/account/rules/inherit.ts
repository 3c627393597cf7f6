/**
 * An heir's share comes, once, as a lot for each lot that was shared; a recorded debt is settled first. Asked again, nothing
 * happens. Refuses: AccountUnusable, BalanceTooLarge.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { inheritedLotIdOf } from '../../kernel/derive.ts'
import { asPoints, MAX_POINTS } from '../../kernel/quantities.ts'
import { laterOf } from '../../kernel/time.ts'
import { isTooMuch } from '../balance.ts'
import { sumOf } from '../books.ts'
import { type AccountRefusal, accountUnusable, balanceTooLarge } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { hasInherited } from '../succession.ts'
import type { Inherit } from '../succession-commands.ts'
import type { PointsInherited } from '../succession-events.ts'

export const inherit = (command: Inherit, state: AccountState): Decision<AccountRefusal, PointsInherited> => {
  const { accountId, shareId, fromAccountId, cause } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  if (hasInherited(books, fromAccountId, shareId)) return accept()
  const points = sumOf(command.lots)
  const inheritedAt = laterOf(command.occurredAt, books.asOf)
  if (isTooMuch(books, points, inheritedAt)) return refuse(balanceTooLarge({ limit: MAX_POINTS }))
  const lots = command.lots.map((lot) => ({ ...lot, lotId: inheritedLotIdOf(fromAccountId, shareId, lot.lotId) }))
  const settledDebt = asPoints(Math.min(books.debt, points))
  const share = { accountId, shareId, fromAccountId, cause }
  return accept({ type: 'PointsInherited', ...share, points, lots, settledDebt, inheritedAt })
}
