/**
 * Credits one confirmed work with what the rate card in force awards (laws 3 and 9); a recorded debt is settled first.
 * Refuses: AccountUnusable, WorkAlreadyDeposited, CardNotInForce, WorkNotRated, BalanceTooLarge.
 */
import { type Award, award } from '../../award/award.ts'
import type { EarnedBefore } from '../../award/caps.ts'
import { hasTiers } from '../../award/rate-card.ts'
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { LotId } from '../../kernel/ids.ts'
import { asPoints, MAX_POINTS } from '../../kernel/quantities.ts'
import { addMonths, type Instant, laterOf } from '../../kernel/time.ts'
import { balanceOf, isTooMuch } from '../balance.ts'
import { type Books, isCredited } from '../books.ts'
import type { Deposit } from '../commands.ts'
import { minutesUntil, pointsAround, pointsInQuarter } from '../earned.ts'
import type { PointsDeposited } from '../events.ts'
import {
  type AccountRefusal,
  accountUnusable,
  balanceTooLarge,
  cardNotInForce,
  workAlreadyDeposited,
  workNotRated,
} from '../refusals.ts'
import { standingOf } from '../standing.ts'
import type { AccountState } from '../state.ts'

export const deposit = (command: Deposit, state: AccountState): Decision<AccountRefusal, PointsDeposited> => {
  const { accountId, workId, card, category, servedOn } = command
  if (state.kind === 'NotOpened' || state.kind === 'Closed') {
    return refuse(accountUnusable({ accountId, standing: standingOf(state) }))
  }
  const { books } = state
  if (isCredited(books, workId)) return refuse(workAlreadyDeposited({ workId }))
  if (card.effectiveFrom > servedOn) {
    return refuse(cardNotInForce({ cardVersion: card.version, effectiveFrom: card.effectiveFrom, servedOn }))
  }
  const depositedAt = laterOf(command.occurredAt, books.asOf)
  const awarded = awardOf(command, books, depositedAt)
  if (awarded === undefined) return refuse(workNotRated({ category, cardVersion: card.version }))
  if (isTooMuch(books, awarded.points, depositedAt)) return refuse(balanceTooLarge({ limit: MAX_POINTS }))
  return accept(pointsDeposited(command, books, awarded, depositedAt))
}

const NOTHING_EARNED: EarnedBefore = {
  thatDay: asPoints(0),
  thatMonth: asPoints(0),
  thatQuarter: asPoints(0),
  thatYear: asPoints(0),
  balance: 0,
  minutes: 0,
}

/** Each head of a group earns as somebody who earned nothing before: they are others every time. */
const awardOf = (command: Deposit, books: Books, at: Instant): Award | undefined => {
  const { card, heads } = command
  if (heads === undefined) return award(card, command, earnedBefore(command, books, at))
  const ofOne = award(card, command, NOTHING_EARNED)
  return ofOne && { ...ofOne, points: asPoints(ofOne.points * heads) }
}

/** What has to be added up only where the card asks for it. */
const earnedBefore = ({ card, servedOn }: Deposit, books: Books, at: Instant): EarnedBefore => ({
  ...pointsAround(books.earned, servedOn),
  thatQuarter: card.quarterlyCap === undefined ? asPoints(0) : pointsInQuarter(books.earned, servedOn),
  balance: card.storageCap === undefined ? 0 : balanceOf(books, at).balance,
  minutes: hasTiers(card) ? minutesUntil(books.earned, servedOn) : 0,
})

const pointsDeposited = (command: Deposit, books: Books, awarded: Award, depositedAt: Instant): PointsDeposited => ({
  type: 'PointsDeposited',
  accountId: command.accountId,
  lotId: command.workId as string as LotId,
  workId: command.workId,
  taskId: command.taskId,
  category: command.category,
  minutes: command.minutes,
  heads: command.heads,
  servedOn: command.servedOn,
  from: command.from,
  volunteerId: command.volunteerId,
  points: awarded.points,
  cardVersion: command.card.version,
  explanation: awarded.explanation,
  expiresOn: command.card.validMonths === undefined ? undefined : addMonths(command.servedOn, command.card.validMonths),
  settledDebt: asPoints(Math.min(books.debt, awarded.points)),
  depositedAt,
})
