/**
 * Books points that a donor, a holiday or the base amount grants: a lot of its own, of the granted kind; a recorded debt is
 * settled first. Refuses: AccountUnusable, GrantAlreadyBooked, LotExpiredAlready, BalanceTooLarge.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { grantLotIdOf } from '../../kernel/derive.ts'
import { asPoints, MAX_POINTS } from '../../kernel/quantities.ts'
import { laterOf, localDateOf } from '../../kernel/time.ts'
import { isTooMuch } from '../balance.ts'
import { findLot } from '../books.ts'
import type { GrantPoints } from '../commands.ts'
import type { PointsGranted } from '../events.ts'
import {
  type AccountRefusal,
  accountUnusable,
  balanceTooLarge,
  grantAlreadyBooked,
  lotExpiredAlready,
} from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const grantPoints = (command: GrantPoints, state: AccountState): Decision<AccountRefusal, PointsGranted> => {
  const { accountId, reference, kind, from, points, expiresOn } = command
  if (!takesGrants(state, command)) return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  const { books } = state
  const lotId = grantLotIdOf(accountId, reference)
  if (findLot(books, lotId) !== undefined) return refuse(grantAlreadyBooked({ accountId, reference }))
  const grantedAt = laterOf(command.occurredAt, books.asOf)
  const today = localDateOf(grantedAt)
  if (expiresOn !== undefined && expiresOn <= today) return refuse(lotExpiredAlready({ expiresOn, today }))
  if (isTooMuch(books, points, grantedAt)) return refuse(balanceTooLarge({ limit: MAX_POINTS }))
  const settledDebt = asPoints(Math.min(books.debt, points))
  const granted = { accountId, lotId, reference, kind, from, points, expiresOn, settledDebt, grantedAt }
  return accept({ type: 'PointsGranted', ...granted })
}

/** What a schedule grants comes to a frozen account as well, as a base amount does: it is kept there and not spent. */
const takesGrants = (state: AccountState, { actor }: GrantPoints): state is Exclude<AccountState, NotInUse> =>
  state.kind === 'Open' || (state.kind === 'Frozen' && actor.kind === 'policy')

type NotInUse = { readonly kind: 'NotOpened' } | { readonly kind: 'Closed' }
