import { accountStory, anyEvent } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainEvent } from '../events.ts'
import type { AccountId, TenantId } from '../kernel/ids.ts'
import { availableOf, classOf, clearingWith, heldOf, ledgerClasses } from './chart.ts'
import { balanceIn, type Ledger, post } from './ledger.ts'
import { postings } from './postings.ts'
import { addToTotals, noTotals, sumOfTotals } from './trial-balance.ts'
import { movesPoints, withoutPostings } from './without-postings.ts'

const {
  actCredited,
  actReversed,
  broughtForward,
  captureReversed,
  captured,
  deducted,
  deductionReversed,
  deposited,
  depositReversed,
  expired,
  granted,
  held,
  released,
  transferReceived,
  transferRequested,
  transferReturned,
  transferSent,
} = accountStory

const lots = fc.array(fc.tuple(fc.constantFrom('w1', 'w2', 'w3'), fc.integer({ min: 1, max: 1_000_000 })), {
  maxLength: 4,
})
const someLots = lots.filter((some) => some.length > 0)
const points = fc.nat({ max: 1_000_000_000 })
const returning = fc.record({ returned: lots, lapsed: lots, settledDebt: points })
const returningSome = returning.filter(({ returned, lapsed }) => returned.length + lapsed.length > 0)

/** Events in no order that makes sense, of which each obeys its own arithmetic. */
const arithmetical: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.tuple(points, points).map(([all, debt]) => deposited('w1', all, { settledDebt: Math.min(all, debt) })),
  points.filter((some) => some > 0).map((some) => granted('g1', some)),
  points.map((some) => actCredited('a1', some)),
  fc
    .array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 })
    .map((all) => broughtForward(all.map((some) => ({ points: some, earnedOn: '2025-07-01' })))),
  someLots.map((some) => held('h1', some)),
  fc.tuple(someLots, returning).map(([some, more]) => captured('h1', some, more)),
  returningSome.map((more) => released('h1', 'expired', more)),
  returningSome.map((more) => captureReversed('h1', more)),
  someLots.map((some) => expired(some)),
  someLots.map((some) => transferRequested('v1', some)),
  someLots.map((some) => transferSent('v1', some)),
  someLots.map((some) => transferSent('v1', some, 'rivertown')),
  someLots.map((some) => transferReceived('v1', some)),
  someLots.map((some) => transferReceived('v1', some, { fromTown: 'rivertown' })),
  returningSome.map((more) => transferReturned('v1', more)),
  fc.tuple(someLots, points).map(([some, debt]) => deducted('d1', some, debt)),
  fc.tuple(returningSome, points).map(([more, forgiven]) => deductionReversed('d1', { ...more, forgiven })),
  fc
    .record({
      withdrawn: points,
      unexpired: points,
      settled: someLots,
      debt: points,
      source: fc.constantFrom(undefined, 'grant' as const, 'paper-book' as const),
    })
    .map((parts) => depositReversed('w1', parts)),
  fc
    .record({ withdrawn: points, unexpired: points, settled: someLots, debt: points })
    .map((parts) => actReversed('a1', parts)),
)
const runs = { numRuns: 1_000 }

describe('law 1: double entry', () => {
  test('the postings of every event sum to zero and none is of nothing', () => {
    fc.assert(
      fc.property(arithmetical, (event) => {
        const moved = postings(event).map((posting) => posting.points)
        expect(moved.reduce((sum, each) => sum + each, 0)).toBe(0)
        expect(moved).not.toContain(0)
      }),
      runs,
    )
  })

  test('the trial balance of every prefix of a log is zero, and agrees with its accounts', () => {
    fc.assert(
      fc.property(fc.array(arithmetical, { maxLength: 30 }), (log) => {
        const totals = noTotals()
        const ledger: Ledger = new Map()
        for (const event of log) {
          addToTotals(totals, postings(event))
          post(ledger, postings(event))
          expect(sumOfTotals(totals)).toBe(0)
        }
        for (const ledgerClass of ledgerClasses) {
          const accounts = [...ledger].filter(([account]) => classOf(account) === ledgerClass)
          expect(accounts.reduce((sum, [, balance]) => sum + balance, 0)).toBe(totals[ledgerClass])
        }
      }),
      runs,
    )
  })

  test('an event whose arithmetic is wrong shows in the sum', () => {
    const wrong = { ...held('h1', [['w1', 20]]), allocations: [] }
    expect(postings(wrong).reduce((sum, posting) => sum + posting.points, 0)).toBe(20)
  })

  test('no event whatever makes postings throw', () => {
    fc.assert(
      fc.property(anyEvent(), (event) => {
        const isQuiet = !movesPoints(event)
        expect(isQuiet && postings(event).length > 0).toBe(false)
      }),
      runs,
    )
  })

  test('every type of event either moves points or is listed as moving none', () => {
    const moving = DomainEvent.types
      .map((codec) => codec.name)
      .filter((name) => !withoutPostings.some((type) => type === name))
    expect(moving.toSorted()).toEqual([
      'CaptureReversed',
      'CreditReversed',
      'DebtInherited',
      'DebtPassedOn',
      'DeductionReversed',
      'DepositReversed',
      'ExpiryReversed',
      'HoldCaptured',
      'HoldPlaced',
      'HoldReleased',
      'OpeningBalanceRecorded',
      'PointsCredited',
      'PointsDeducted',
      'PointsDeposited',
      'PointsExpired',
      'PointsGranted',
      'PointsInherited',
      'PointsPassedOn',
      'SettlementConfirmed',
      'TransferReceived',
      'TransferRequested',
      'TransferReturned',
      'TransferSent',
    ])
  })
})

describe('the chart of accounts', () => {
  test('tells the class of each account, whatever the id', () => {
    const held = 'held' as AccountId
    expect([availableOf(held), heldOf(held)].map(classOf)).toEqual(['available', 'held'])
    expect(classOf(clearingWith('held' as TenantId))).toBe('other-towns')
    const single = ledgerClasses.filter((name) => name !== 'available' && name !== 'held' && name !== 'other-towns')
    expect(single.map((name) => classOf(name))).toEqual(single)
    expect(balanceIn(new Map(), availableOf(held))).toBe(0)
  })
})
