/** By lot, what of it is with heirs: it is claimed back from each by what they had of it, when the lot is taken back. */
import { claimIdOf, inheritedLotIdOf } from '../kernel/derive.ts'
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { CommandId, LotId } from '../kernel/ids.ts'
import { asPoints } from '../kernel/quantities.ts'
import { shareOutOf } from '../kernel/share-out.ts'
import type { Books } from './books.ts'
import type { Claims, SharedOut } from './claim.ts'
import type { PointsPassedOn } from './succession-events.ts'

export const sharedOutOf = (books: Books, lotId: LotId): ReadonlyArray<SharedOut> =>
  lookUp(books.cases.sharedOut, lotId) ?? []

const withSharedOut = (books: Books, lotId: LotId, shared: ReadonlyArray<SharedOut>): Books => ({
  ...books,
  cases: { ...books.cases, sharedOut: withEntry(books.cases.sharedOut, lotId, shared) },
})

export const afterSharing = (books: Books, { accountId, shareId, holderId, holderKind, lots }: PointsPassedOn): Books =>
  lots.reduce((after, { lotId, points }) => {
    const shared = { holderId, holderKind, lotId: inheritedLotIdOf(accountId, shareId, lotId), points }
    return withSharedOut(after, lotId, [...sharedOutOf(after, lotId), shared])
  }, books)

/** Up to so many points, from each heir by what they still have of the lot. */
export const claimsOn = (books: Books, lotId: LotId, points: number, by: CommandId): Claims => {
  const shared = sharedOutOf(books, lotId).filter((each) => each.points > 0)
  const all = shared.reduce((sum, each) => sum + each.points, 0)
  const shares = shareOutOf(
    Math.min(points, all),
    shared.map((each) => each.points),
  )
  return shared.flatMap(({ holderId, holderKind, lotId: theirs }, place) => {
    const share = shares[place] ?? 0
    const claimId = claimIdOf(by, theirs)
    return share > 0 ? [{ claimId, holderId, holderKind, lotId: theirs, points: asPoints(share) }] : []
  })
}

/** What was claimed back is with the heirs no more. */
export const afterClaims = (books: Books, lotId: LotId, claims: Claims): Books => {
  if (claims.length === 0) return books
  const shared = sharedOutOf(books, lotId).map((each) => {
    const claimed = claims.find((claim) => claim.lotId === each.lotId)?.points ?? 0
    return { ...each, points: asPoints(each.points - claimed) }
  })
  return withSharedOut(books, lotId, shared)
}
