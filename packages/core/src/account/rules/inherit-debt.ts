/**
 * What an heir owes of what they inherited comes, once: from the lot that came, then as a reversal takes it, and at last as recorded
 * debt. Asked again, nothing happens. Refuses: AccountUnusable.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf } from '../../kernel/time.ts'
import { findLot } from '../books.ts'
import type { ExpiryReversed } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { reversalOf } from '../reversal.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import { hasInherited } from '../succession.ts'
import type { InheritDebt } from '../succession-commands.ts'
import type { DebtInherited } from '../succession-events.ts'

export const inheritDebt = (
  { commandId: by, accountId, claimId, fromAccountId, lotId, points, occurredAt }: InheritDebt,
  state: AccountState,
): Decision<AccountUnusable, ExpiryReversed | DebtInherited> => {
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  if (hasInherited(books, fromAccountId, claimId)) return accept()
  const inheritedAt = laterOf(occurredAt, books.asOf)
  const lot = lotId === undefined ? undefined : findLot(books, lotId)
  const found = reversalOf(books, lot, { points, at: inheritedAt, by })
  return accept<ExpiryReversed | DebtInherited>(...reverseExpiry(books, found.settled, inheritedAt), {
    type: 'DebtInherited',
    ...{ accountId, claimId, fromAccountId, lotId, ...found, inheritedAt },
  })
}
