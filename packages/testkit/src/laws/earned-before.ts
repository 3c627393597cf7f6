/** What an account had earned, served and saved before a deposit, from the events alone: what law 9 compares the award with. */
import { type EarnedBefore, monthOf, type Points, quarterOf, yearOf } from '@lovebank/core'
import type { Recorded } from '../town/bank.ts'
import { eventsOf, type Found, sumOf } from './events-of.ts'
import { balanceOfLots, book, noLots } from './lots.ts'

/** `before`: all that was recorded before the deposit. */
export const earnedBefore = (before: ReadonlyArray<Recorded>, { event }: Found<'PointsDeposited'>): EarnedBefore => {
  const { accountId, servedOn } = event
  const earlier = eventsOf(before, 'PointsDeposited')
    .map((one) => one.event)
    .filter((one) => one.accountId === accountId)
  const reversals = eventsOf(before, 'DepositReversed').map((one) => one.event)
  const takenBack = (lotId: string): number =>
    sumOf(reversals.flatMap((one) => (one.lotId === lotId ? [one.points] : [])))
  const netWhere = (isInWindow: (day: typeof servedOn) => boolean): Points =>
    sumOf(earlier.filter((one) => isInWindow(one.servedOn)).map((one) => one.points - takenBack(one.lotId))) as Points
  const isWhollyReversed = (one: typeof event): boolean => one.points > 0 && takenBack(one.lotId) === one.points
  const served = earlier.filter((one) => one.servedOn <= servedOn && !isWhollyReversed(one))
  const books = noLots()
  for (const one of before) book(books, one.event)
  const isInYear = (day: typeof servedOn) => yearOf(day) === yearOf(servedOn)
  return {
    thatDay: netWhere((day) => day === servedOn),
    thatMonth: netWhere((day) => monthOf(day) === monthOf(servedOn)),
    thatQuarter: netWhere((day) => isInYear(day) && quarterOf(day) === quarterOf(servedOn)),
    thatYear: netWhere(isInYear),
    balance: balanceOfLots(books, accountId, event.depositedAt),
    minutes: sumOf(served.map((one) => one.minutes)),
  }
}
