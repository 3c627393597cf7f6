/**
 * Books as expired what can no longer be spent. Run late, twice or never, it changes no decision (law 16): where nothing is due,
 * nothing happens. Refuses: AccountUnusable.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { laterOf, localDateOf } from '../../kernel/time.ts'
import { sumOf } from '../books.ts'
import type { ExpirePoints } from '../commands.ts'
import type { PointsExpired } from '../events.ts'
import { expiredLots } from '../expired-lots.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const expirePoints = (command: ExpirePoints, state: AccountState): Decision<AccountUnusable, PointsExpired> => {
  const { accountId } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const expiredAt = laterOf(command.occurredAt, state.books.asOf)
  const lots = expiredLots(state.books, localDateOf(expiredAt))
  if (lots.length === 0) return accept()
  return accept({ type: 'PointsExpired', accountId, points: sumOf(lots), lots, expiredAt })
}
