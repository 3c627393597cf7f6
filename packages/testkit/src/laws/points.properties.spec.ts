/** The laws of points, over whole histories of a town: 1, 2, 5, 8 and 15. */
import {
  addToTotals,
  balanceIn,
  type Instant,
  type Ledger,
  localDateOf,
  noTotals,
  type Pairing,
  post,
  postings,
  sumOfTotals,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import { eventsOf, pointsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'
import { book, type Lot, type LotBooks, noLots } from './lots.ts'

describe('the laws of points', () => {
  holdsForAllHistories('law 1: postings sum to zero, and so does the trial balance of every prefix', ({ recorded }) => {
    const totals = noTotals()
    for (const { event } of recorded) {
      expect(pointsOf(postings(event))).toBe(0)
      expect(sumOfTotals(addToTotals(totals, postings(event)))).toBe(0)
    }
  })

  holdsForAllHistories('law 2: nothing held is negative, nothing available but by a recorded debt', ({ recorded }) => {
    const books: Ledger = new Map()
    const lots = noLots()
    for (const { event } of recorded) {
      post(books, postings(event))
      book(lots, event)
      for (const { account } of postings(event)) {
        if (account.startsWith('held:')) expect(balanceIn(books, account)).toBeGreaterThanOrEqual(0)
        if (!account.startsWith('available:')) continue
        const debt = lots.debts.get(account.slice('available:'.length)) ?? 0
        expect(balanceIn(books, account)).toBeGreaterThanOrEqual(-debt)
      }
    }
  })

  holdsForAllHistories('law 5: a hold ends at most once, and captures never exceed it', ({ recorded }) => {
    const placed = new Map(eventsOf(recorded, 'HoldPlaced').map(({ event }) => [event.holdId, event.points]))
    const ended = eventsOf(recorded, 'HoldCaptured', 'HoldReleased').map(({ event }) => event.holdId)
    expect(new Set(ended).size).toBe(ended.length)
    for (const { event } of eventsOf(recorded, 'HoldCaptured')) {
      expect(event.points).toBeLessThanOrEqual(placed.get(event.holdId) ?? -1)
      const back = eventsOf(recorded, 'CaptureReversed').filter((reversal) => reversal.event.holdId === event.holdId)
      expect(sumOf(back.map((reversal) => reversal.event.points))).toBeLessThanOrEqual(event.points)
    }
  })

  holdsForAllHistories('law 5: what is given is given once, whole, in the same lots, or not at all', ({ recorded }) => {
    const totals = noTotals()
    for (const { event } of recorded) addToTotals(totals, postings(event))
    expect(totals.transit).toBe(0)
    for (const { event } of eventsOf(recorded, 'TransferRequested')) {
      const { accountId, transferId, toAccountId } = event
      const isOfIt = (one: {
        readonly transferId: string
        readonly fromAccountId?: string
        readonly accountId: string
      }) => one.transferId === transferId && (one.fromAccountId ?? one.accountId) === accountId
      const sent = eventsOf(recorded, 'TransferSent').filter((one) => isOfIt(one.event))
      const returned = eventsOf(recorded, 'TransferReturned').filter((one) => isOfIt(one.event))
      const received = eventsOf(recorded, 'TransferReceived')
        .filter((one) => one.event.fromTown === undefined)
        .filter((one) => isOfIt(one.event))
      expect(sent.length + returned.length).toBe(1)
      // What came in another town stands in its log.
      expect(received.length).toBe(event.toTown === undefined ? sent.length : 0)
      for (const one of received) {
        const kept = (lots: typeof event.lots) => lots.map(({ lotId: _, ...lot }) => lot)
        expect(one.event.accountId).toBe(toAccountId)
        expect(kept(one.event.lots)).toEqual(kept(event.lots))
      }
    }
  })

  holdsForAllHistories('law 8: oldest lots are spent first, and none after its expiry', ({ recorded }) => {
    const books = noLots()
    for (const { event } of recorded) {
      if (event.type === 'HoldPlaced') expectOldestFirst(books, event, event.placedAt, event.pairing)
      if (event.type === 'TransferRequested') {
        const { accountId, lots: allocations, points, requestedAt } = event
        expectOldestFirst(books, { accountId, allocations, points }, requestedAt)
      }
      if (event.type === 'PointsDeducted') {
        const { accountId, lots: allocations, points, debt, deductedAt } = event
        expectOldestFirst(books, { accountId, allocations, points: points - debt }, deductedAt)
      }
      book(books, event)
    }
  })

  holdsForAllHistories('law 13: a deduction takes two people, and neither is the holder', ({ recorded }) => {
    const requests = eventsOf(recorded, 'DeductionRequested')
    const holders = new Map(
      eventsOf(recorded, 'AccountOpened').map(({ event }) => [event.accountId, event.holderId] as const),
    )
    const of = ({ accountId, deductionId }: { readonly accountId: string; readonly deductionId: string }) =>
      requests.filter(({ event }) => event.accountId === accountId && event.deductionId === deductionId)
    for (const { event, metadata, position } of eventsOf(recorded, 'PointsDeducted')) {
      const [request, ...others] = of(event)
      expect(others).toEqual([])
      expect(request?.position).toBeLessThan(position)
      expect(request?.event.points).toBe(event.points)
      if (!request?.event.mayOwe) expect(event.debt).toBe(0)
      const approvedBy = metadata.actor.kind === 'person' ? metadata.actor.personId : undefined
      expect(approvedBy).toBeDefined()
      expect(new Set([approvedBy, request?.event.requestedBy, holders.get(event.accountId)]).size).toBe(3)
    }
  })

  holdsForAllHistories('law 15: of each lot every point is in exactly one place', ({ recorded }) => {
    const books = noLots()
    for (const { event } of recorded) {
      book(books, event)
      for (const lot of books.lots.values()) {
        const places = [lot.available, lot.held, lot.spent, lot.expired, lot.withdrawn]
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
        expect(sumOf(places)).toBe(lot.issued)
      }
      for (const debt of books.debts.values()) expect(debt).toBeGreaterThanOrEqual(0)
    }
  })
})

interface Taking {
  readonly accountId: string
  readonly points: number
  readonly allocations: ReadonlyArray<{ readonly lotId: string; readonly points: number }>
}

/** No lot of the same kind that would have expired earlier is left with points while a later one is used. */
const expectOldestFirst = (books: LotBooks, taking: Taking, at: Instant, pairing?: Pairing): void => {
  expect(pointsOf(taking.allocations)).toBe(taking.points)
  const kindOf = (lotId: string) => books.lots.get(lotId)?.pointClass ?? 'earned'
  const granted = pointsOf(taking.allocations.filter(({ lotId }) => kindOf(lotId) === 'granted'))
  if (pairing === undefined) {
    expectOldestOf(books, taking, at, taking.allocations, () => true)
    return
  }
  expect(granted * pairing.earned).toBeLessThanOrEqual((taking.points - granted) * pairing.granted)
  for (const kind of ['earned', 'granted'] as const) {
    const ofKind = taking.allocations.filter(({ lotId }) => kindOf(lotId) === kind)
    expectOldestOf(books, taking, at, ofKind, ({ pointClass }) => pointClass === kind)
  }
}

const expectOldestOf = (
  { lots }: LotBooks,
  { accountId }: Taking,
  at: Instant,
  allocations: Taking['allocations'],
  isAsked: (lot: Lot) => boolean,
): void => {
  const today = localDateOf(at)
  const taken = new Map(allocations.map(({ lotId, points }) => [lotId, points]))
  const used = allocations.map(({ lotId }) => lots.get(lotId)?.expiresOn ?? '9999')
  const latest = used.toSorted().at(-1) ?? ''
  for (const expiresOn of used) expect(expiresOn > today).toBe(true)
  for (const [lotId, lot] of lots) {
    const expiresOn = lot.expiresOn ?? '9999'
    if (!isAsked(lot) || lot.accountId !== accountId || expiresOn <= today || expiresOn >= latest) continue
    expect(taken.get(lotId) ?? 0).toBe(lot.available)
  }
}
