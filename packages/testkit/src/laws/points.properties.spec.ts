/** The laws of points, over whole histories of a town: 1, 2, 5, 8 and 15. */
import {
  addToTotals,
  balanceIn,
  type DomainEvent,
  type Ledger,
  localDateOf,
  noTotals,
  post,
  postings,
  sumOfTotals,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import { eventsOf, pointsOf, sumOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'
import { book, type Lot, noLots } from './lots.ts'

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

  holdsForAllHistories('law 8: oldest lots are spent first, and none after its expiry', ({ recorded }) => {
    const books = noLots()
    for (const { event } of recorded) {
      if (event.type === 'HoldPlaced') expectOldestFirst(books.lots, event)
      book(books, event)
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

/** No lot that would have expired earlier is left with points while a later one is used. */
const expectOldestFirst = (
  lots: ReadonlyMap<string, Lot>,
  hold: Extract<DomainEvent, { readonly type: 'HoldPlaced' }>,
): void => {
  const today = localDateOf(hold.placedAt)
  const taken = new Map(hold.allocations.map(({ lotId, points }) => [lotId as string, points as number]))
  const used = hold.allocations.map(({ lotId }) => lots.get(lotId)?.expiresOn ?? '9999')
  const latest = used.toSorted().at(-1) ?? ''
  expect(pointsOf(hold.allocations)).toBe(hold.points)
  for (const expiresOn of used) expect(expiresOn > today).toBe(true)
  for (const [lotId, lot] of lots) {
    const expiresOn = lot.expiresOn ?? '9999'
    if (lot.accountId !== hold.accountId || expiresOn <= today || expiresOn >= latest) continue
    expect(taken.get(lotId) ?? 0).toBe(lot.available)
  }
}
