/** What every credit that is not for work has in common: booked once, by the card of its day, within what the account may hold. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import type { Assessment } from '../award/assessment.ts'
import type { RateCard } from '../award/rate-card.ts'
import { withinStorage } from '../award/within-storage.ts'
import { accept, type Decision, refuse } from '../kernel/decider.ts'
import type { AccountId, DeductionId, LotId } from '../kernel/ids.ts'
import { asPoints, MAX_POINTS } from '../kernel/quantities.ts'
import type { Note } from '../kernel/text.ts'
import { addMonths, type Instant, type LocalDate, laterOf } from '../kernel/time.ts'
import { balanceOf, isTooMuch } from './balance.ts'
import type { CreditBasis, PointsCredited } from './beyond-work-events.ts'
import type { Books } from './books.ts'
import { findCredit } from './credits.ts'
import { findDeduction } from './deductions.ts'
import type { PointClass } from './origin.ts'
import {
  type AccountRefusal,
  accountUnusable,
  balanceTooLarge,
  cardNotInForce,
  creditAlreadyBooked,
} from './refusals.ts'
import { standingOf } from './standing.ts'
import type { AccountState } from './state.ts'

interface Asked {
  readonly accountId: AccountId
  readonly card: RateCard
}

/** The books of an account that takes what it has not taken before. Refuses: AccountUnusable, CreditAlreadyBooked, CardNotInForce. */
export const booksFor = (
  { accountId, card }: Asked,
  state: AccountState,
  lotId: LotId,
  creditedFor: LocalDate,
): Either<AccountRefusal, Books> => {
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return left(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  const isTaken = findCredit(books, lotId) !== undefined || findDeduction(books, deductionFor(lotId)) !== undefined
  if (isTaken) return left(creditAlreadyBooked({ accountId, lotId }))
  const { version: cardVersion, effectiveFrom } = card
  return effectiveFrom > creditedFor
    ? left(cardNotInForce({ cardVersion, effectiveFrom, servedOn: creditedFor }))
    : right(books)
}

/** An act and its opposite share one list of references: what was recorded as the one is not recorded as the other. */
export const deductionFor = (lotId: LotId): DeductionId => lotId as string as DeductionId

export interface Crediting extends Asked {
  readonly lotId: LotId
  readonly basis: CreditBasis
  readonly creditedFor: LocalDate
  readonly pointClass: PointClass
  readonly assessment: Assessment
  readonly evidence: Note | undefined
  /** of an act alone */
  readonly distinction?: Note | undefined
  readonly occurredAt: Instant
}

/** Points that are earned have a place up to the storage cap; granted ones are for those who could not earn them. Refuses: BalanceTooLarge. */
export const credited = (asked: Crediting, books: Books): Decision<AccountRefusal, PointsCredited> => {
  const { accountId, lotId, basis, creditedFor, pointClass, card, evidence } = asked
  const creditedAt = laterOf(asked.occurredAt, books.asOf)
  const { points: signed, explanation } =
    pointClass === 'earned'
      ? withinStorage(card, asked.assessment, balanceOf(books, creditedAt).balance)
      : asked.assessment
  const points = asPoints(signed)
  if (isTooMuch(books, points, creditedAt)) return refuse(balanceTooLarge({ limit: MAX_POINTS }))
  return accept({
    type: 'PointsCredited',
    ...{ accountId, lotId, basis, creditedFor, pointClass, points, cardVersion: card.version, explanation },
    isLostByComplaint: card.isZeroAfterComplaint === true,
    expiresOn: card.validMonths === undefined ? undefined : addMonths(creditedFor, card.validMonths),
    settledDebt: asPoints(Math.min(books.debt, points)),
    evidence,
    distinction: asked.distinction,
    creditedAt,
  })
}
