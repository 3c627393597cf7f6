/** The closing of a period: what is told of the books then, and what of it the books remember. */

import { asCount, asPoints, asSignedPoints } from '../kernel/quantities.ts'
import type { LocalMonth } from '../kernel/time.ts'
import {
  firstDayAfter,
  type Instant,
  instantBefore,
  localDateOf,
  monthBefore,
  monthOf,
  startOfDay,
} from '../kernel/time.ts'
import { balanceOf } from './balance.ts'
import { type Books, lotsIn, openLotsIn, sumOf } from './books.ts'
import type { Closing } from './cases.ts'
import {
  type AccountEvent,
  type LotLeft,
  MOST_LOTS_TOLD,
  momentOf,
  type PeriodClosed,
  type PointsExpired,
} from './events.ts'
import { expiredLots } from './expired-lots.ts'
import { namesIn } from './holder.ts'
import { compareLots, isExpired, type Lot } from './lot.ts'
import { toldOf } from './told-lot.ts'

const withClosing = (books: Books, closing: Closing): Books => ({ ...books, cases: { ...books.cases, closing } })

/** Told of every event that is no closing: the first since the last closing makes the next one due. */
export const afterMoving = (books: Books, event: AccountEvent): Books => {
  const { closing } = books.cases
  return closing.isMoved || momentOf(event) === undefined ? books : withClosing(books, { ...closing, isMoved: true })
}

export const afterClosing = (books: Books, { period }: PeriodClosed): Books =>
  withClosing(books, { openFrom: endOf(period), isMoved: false })

/** The first moment that is no longer in it. */
export const endOf = (period: LocalMonth): Instant => startOfDay(firstDayAfter(period))

/** Whether a period, and all before it, is closed. */
export const isClosed = ({ cases }: Books, period: LocalMonth): boolean =>
  cases.closing.openFrom !== undefined && endOf(period) <= cases.closing.openFrom

/** Whether anything was booked since the last closing; a write-off of a later day may have been booked before it. */
const isMoved = ({ cases: { closing }, writtenOffOn }: Books): boolean =>
  closing.isMoved ||
  (writtenOffOn !== undefined && closing.openFrom !== undefined && startOfDay(writtenOffOn) >= closing.openFrom)

/** Whether a period can be closed, and has to be. Once something later was decided, it ends with the next period (ADR 43). */
export const needsClosing = (books: Books, period: LocalMonth): boolean =>
  isMoved(books) && !isClosed(books, period) && books.asOf < endOf(period)

/** The month that these events end, because they are the first of a later one. Write-offs end none (law 16). */
export const monthEndedBy = ({ asOf }: Books, events: ReadonlyArray<AccountEvent>): LocalMonth | undefined => {
  for (const event of events) {
    const moment = event.type === 'PointsExpired' ? undefined : momentOf(event)
    if (moment === undefined) continue
    const month = monthOf(localDateOf(moment))
    return month > monthOf(localDateOf(asOf)) ? monthBefore(month) : undefined
  }
  return undefined
}

type Standing = PeriodClosed['standing']

/** What had expired unnoticed is written off with it, so that the period ends with what can be spent. */
export const closingOf = (
  books: Books,
  standing: Standing,
  period: LocalMonth,
): ReadonlyArray<PointsExpired | PeriodClosed> => {
  const { accountId } = books
  const endsAt = instantBefore(endOf(period))
  const lots = expiredLots(books, localDateOf(endsAt))
  const closed = periodClosed(books, standing, period, endsAt)
  if (lots.length === 0) return [closed]
  return [{ type: 'PointsExpired', accountId, points: sumOf(lots), lots, expiredAt: endsAt }, closed]
}

const periodClosed = (books: Books, standing: Standing, period: LocalMonth, endsAt: Instant): PeriodClosed => {
  const { accountId, holder, debt, openHolds, lotCount } = books
  const { balance, available, held } = balanceOf(books, endsAt)
  const lots = lotsTold(books)
  const isTold = lots.length <= MOST_LOTS_TOLD && openHolds.length <= MOST_LOTS_TOLD
  const holds = openHolds.map(({ holdId, points, expiresAt }) => ({ holdId, points, expiresAt }))
  return {
    type: 'PeriodClosed',
    accountId,
    ...namesIn(holder),
    ...{ standing, period, balance: asSignedPoints(balance), available: asSignedPoints(available), held, debt },
    ...{ lotCount: asCount(lotCount), lots: isTold ? lots : undefined, holds: isTold ? holds : undefined },
  }
}

/** What can be spent by a decision still to come, which is as of no earlier moment than `asOf`; written off or not (law 16). */
const lotsTold = (books: Books): ReadonlyArray<LotLeft> => {
  const today = localDateOf(books.asOf)
  const isLate = books.writtenOffOn !== undefined && books.writtenOffOn > today
  return (isLate ? lotsIn(books) : openLotsIn(books))
    .filter((lot) => lot.held > 0 || (leftIn(lot) > 0 && !isExpired(lot, today)))
    .toSorted(compareLots)
    .map((lot) => ({ ...toldOf(lot), available: asPoints(leftIn(lot)), held: lot.held }))
}

const leftIn = ({ available, expired }: Lot): number => available + expired
