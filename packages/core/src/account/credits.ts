/** What the books remember of credits that are not for work: on what each rests, how often an act counted, the holder's status. */
import { yearOf } from '../kernel/clock.ts'
import { lookUp, withEntry } from '../kernel/dictionary.ts'
import type { LotId } from '../kernel/ids.ts'
import type { Keyword } from '../kernel/text.ts'
import { type LocalDate, type LocalMonth, laterOf, monthOf } from '../kernel/time.ts'
import type { CreditReversed, PointsCredited, StatusRecorded } from './beyond-work-events.ts'
import { type Books, findLot } from './books.ts'
import type { Credited } from './cases.ts'
import { afterCredit, credit } from './credit.ts'
import type { OpeningBalanceRecorded, PointsGranted } from './credit-events.ts'
import { takenBack } from './take-back.ts'

export const findCredit = (books: Books, lotId: LotId): Credited | undefined => lookUp(books.cases.credits, lotId)

/** How often an act of the month in which a day lies earned points that it still has. */
export const timesThatMonth = (books: Books, act: Keyword, on: LocalDate): number => timesIn(books, act, monthOf(on))

/** The same for the year, which keeps no count of its own: its months are added up. */
export const timesThatYear = (books: Books, act: Keyword, on: LocalDate): number =>
  MONTHS.reduce((sum, month) => sum + timesIn(books, act, `${yearOf(on)}-${month}` as LocalMonth), 0)

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

const timesIn = (books: Books, act: Keyword, month: LocalMonth): number =>
  lookUp(books.cases.actsCounted, keyOf(act, month)) ?? 0

/** The status as of a day; undefined where none was recorded by then. */
export const statusOn = (books: Books, on: LocalDate): Keyword | undefined =>
  books.cases.statuses.findLast(({ since }) => since <= on)?.status

const keyOf = (act: Keyword, month: LocalMonth): string => `${month}/${act}`

type BeyondWork = PointsGranted | OpeningBalanceRecorded | PointsCredited | CreditReversed | StatusRecorded

export const afterBeyondWork = (books: Books, event: BeyondWork): Books => {
  switch (event.type) {
    case 'PointsGranted':
    case 'OpeningBalanceRecorded':
      return afterCredit(books, event)
    case 'PointsCredited':
      return credited(books, event)
    case 'CreditReversed':
      return reversed(books, event)
    case 'StatusRecorded': {
      const { status, since } = event
      return { ...books, cases: { ...books.cases, statuses: [...books.cases.statuses, { status, since }] } }
    }
  }
}

const credited = (books: Books, event: PointsCredited): Books => {
  const { lotId, basis, creditedFor, pointClass, points, expiresOn, isLostByComplaint, settledDebt } = event
  const lot = { lotId, source: { origin: 'credit', servedOn: creditedFor }, pointClass, expiresOn, points } as const
  const after = credit(books, [lot], { settledDebt, at: event.creditedAt })
  const credits = withEntry(after.cases.credits, lotId, { basis, creditedFor, isLostByComplaint })
  return counted({ ...after, cases: { ...after.cases, credits } }, event, creditedFor, points > 0 ? 1 : 0)
}

const reversed = (books: Books, event: CreditReversed): Books => {
  const known = findCredit(books, event.lotId)
  const lot = findLot(books, event.lotId)
  if (known === undefined || lot === undefined) return books
  const after = { ...takenBack(books, event, lot), asOf: laterOf(books.asOf, event.reversedAt) }
  const isWhole = lot.reversed + event.points === lot.issued
  const lost = event.cause === 'complaint' ? withLost(after, event.lotId, known) : after
  return counted(lost, event, known.creditedFor, isWhole ? -1 : 0)
}

const withLost = (books: Books, lotId: LotId, known: Credited): Books => {
  const credits = withEntry(books.cases.credits, lotId, { ...known, wasLost: true })
  return { ...books, cases: { ...books.cases, credits } }
}

const counted = (books: Books, { basis }: Pick<PointsCredited, 'basis'>, on: LocalDate, times: number): Books => {
  if (basis.kind !== 'act' || times === 0) return books
  const count = timesThatMonth(books, basis.act, on) + times
  const actsCounted = withEntry(books.cases.actsCounted, keyOf(basis.act, monthOf(on)), count)
  return { ...books, cases: { ...books.cases, actsCounted } }
}
