/**
 * Shares out what is available, lot by lot, each with its kind and its expiry, frozen or not: an heir's part leaves, the account's
 * own stays. What is held stays, and ends here. What is owed goes to them by their parts, except by a split. Where there is neither,
 * nothing happens. Refuses: AccountUnusable.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { debtIdOf, shareIdOf } from '../../kernel/derive.ts'
import { asPoints } from '../../kernel/quantities.ts'
import { shareOut, shareOutEach } from '../../kernel/share-out.ts'
import { type Instant, laterOf } from '../../kernel/time.ts'
import type { Allocation, Allocations } from '../allocation.ts'
import { spendable } from '../balance.ts'
import { type Books, findLot, sumOf } from '../books.ts'
import type { ExpiryReversed } from '../events.ts'
import { type AccountUnusable, accountUnusable } from '../refusals.ts'
import { reverseExpiry } from '../reverse-expiry.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'
import type { PassOn } from '../succession-commands.ts'
import type { DebtPassedOn, PointsPassedOn } from '../succession-events.ts'
import { asTheyAre } from '../transfers.ts'

export const passOn = (
  command: PassOn,
  state: AccountState,
): Decision<AccountUnusable, ExpiryReversed | PointsPassedOn | DebtPassedOn> => {
  const { accountId } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const passedOnAt = laterOf(command.occurredAt, books.asOf)
  if (books.debt > 0) return accept(...debtPassedOn(command, books, passedOnAt))
  const lots = shared(command, books, passedOnAt)
  const shares = sharesOf(command, lots)
  const taken = lots.map(({ lotId }) => ({ lotId, points: asPoints(sumIn(shares, lotId)) }))
  return accept<ExpiryReversed | PointsPassedOn>(
    ...reverseExpiry(books, taken, passedOnAt),
    ...command.heirs.flatMap((heir, place) => passedOn(command, books, heir, shares[place] ?? [], passedOnAt)),
  )
}

/** A household that goes on after a split owes what it owed; its own part of another's debt stays as well. */
const debtPassedOn = (
  { commandId, accountId, cause, keeps, heirs }: PassOn,
  { debt }: Books,
  passedOnAt: Instant,
): ReadonlyArray<DebtPassedOn> => {
  if (cause === 'split') return []
  const [, ...shares] = shareOut(debt, [keeps, ...heirs.map(({ parts }) => parts)])
  return heirs.flatMap(({ holderId, holderKind }, place): ReadonlyArray<DebtPassedOn> => {
    const points = asPoints(shares[place] ?? 0)
    const claimId = debtIdOf(commandId, holderId)
    const debtOf = { accountId, claimId, cause, holderId, holderKind, points, passedOnAt }
    return points > 0 ? [{ type: 'DebtPassedOn', ...debtOf }] : []
  })
}

const shared = ({ cause, occurredAt }: PassOn, books: Books, at: Instant): Allocations => {
  const free = spendable(books, at)
  return cause === 'split' ? free.filter(({ lotId }) => wasThere(books, lotId, occurredAt)) : free
}

/** What came after a split is that of those who stayed, however late the split is carried out. */
const wasThere = (books: Books, lotId: Allocation['lotId'], at: Instant): boolean => {
  const lot = findLot(books, lotId)
  return lot !== undefined && lot.depositedAt <= at
}

/** By heir, in their order: their part of each lot. */
const sharesOf = ({ keeps, heirs }: PassOn, lots: Allocations): ReadonlyArray<Allocations> => {
  const parts = [keeps, ...heirs.map((heir) => heir.parts)]
  const each = shareOutEach(
    lots.map(({ points }) => points),
    parts,
  )
  return heirs.map((_, place) =>
    lots.flatMap(({ lotId }, lot) => {
      const points = each[lot]?.[place + 1] ?? 0
      return points > 0 ? [{ lotId, points: asPoints(points) }] : []
    }),
  )
}

const sumIn = (shares: ReadonlyArray<Allocations>, lotId: Allocation['lotId']): number =>
  shares.flat().reduce((sum, share) => (share.lotId === lotId ? sum + share.points : sum), 0)

const passedOn = (
  { commandId, accountId, cause }: PassOn,
  books: Books,
  { holderId, holderKind }: PassOn['heirs'][number],
  share: Allocations,
  passedOnAt: Instant,
): ReadonlyArray<PointsPassedOn> => {
  if (share.length === 0) return []
  const shareId = shareIdOf(commandId, holderId)
  const heir = { shareId, cause, holderId, holderKind }
  const lots = asTheyAre(books, share)
  return [{ type: 'PointsPassedOn', accountId, ...heir, points: sumOf(share), lots, passedOnAt }]
}
