/** Points enter an account: as lots of their own, of which the first settle a recorded debt. */
import { asPoints, type Points } from '../kernel/quantities.ts'
import { type Instant, laterOf, localDateOf } from '../kernel/time.ts'
import type { Allocations } from './allocation.ts'
import { addLot, type Books, changeLot, firstPoints } from './books.ts'
import type { OpeningBalanceRecorded, PointsGranted } from './events.ts'
import type { Lot } from './lot.ts'

/** What is told of a lot when it comes. */
export type NewLot = Pick<Lot, 'lotId' | 'source' | 'pointClass' | 'expiresOn'> & {
  readonly points: Points
}

interface Booked {
  readonly settledDebt: Points
  readonly at: Instant
}

export const credit = (books: Books, lots: ReadonlyArray<NewLot>, { settledDebt, at }: Booked): Books => {
  let credited = books
  for (const lot of lots) credited = withNewLot(credited, lot, at)
  return { ...settle(credited, firstPoints(lots, settledDebt)), asOf: laterOf(books.asOf, at) }
}

const withNewLot = (books: Books, { points, ...lot }: NewLot, depositedAt: Instant): Books => {
  const none = asPoints(0)
  const places = { available: points, held: none, spent: none, expired: none, withdrawn: none, settled: none }
  const order = books.lotCount
  const added = addLot(books, { ...lot, depositedAt, order, issued: points, ...places, reversed: none })
  return { ...added, lotCount: order + 1 }
}

/** Available points of these lots pay recorded debt. */
export const settle = (books: Books, paid: Allocations): Books => {
  let settled = books
  let sum = 0
  for (const { lotId, points } of paid) {
    sum += points
    settled = changeLot(settled, lotId, (lot) => ({
      ...lot,
      available: asPoints(lot.available - points),
      withdrawn: asPoints(lot.withdrawn + points),
      settled: asPoints(lot.settled + points),
    }))
  }
  return sum === 0 ? books : { ...settled, debt: asPoints(books.debt - sum) }
}

export const afterCredit = (books: Books, event: PointsGranted | OpeningBalanceRecorded): Books =>
  event.type === 'PointsGranted' ? granted(books, event) : broughtForward(books, event)

const granted = (books: Books, event: PointsGranted): Books => {
  const { lotId, points, expiresOn, settledDebt, grantedAt: at } = event
  const source = { origin: 'grant', servedOn: localDateOf(at) } as const
  const lot = { lotId, source, pointClass: 'granted', expiresOn, points } as const
  return credit(books, [lot], { settledDebt, at })
}

const broughtForward = (books: Books, { lots, settledDebt, recordedAt: at }: OpeningBalanceRecorded): Books =>
  credit(
    books,
    lots.map(({ earnedOn, ...lot }) => ({ ...lot, source: { origin: 'paper-book', servedOn: earnedOn } })),
    { settledDebt, at },
  )
