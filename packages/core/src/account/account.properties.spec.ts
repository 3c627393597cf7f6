import { AccountCommand, type AccountEvent } from '@lovebank/core'
import { exampleOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { commandFor, life, live, type Moment, type Step, small } from '../../test/account-life.ts'
import { asPoints } from '../kernel/quantities.ts'
import { type Instant, localDateOf } from '../kernel/time.ts'
import { balanceOf } from './balance.ts'
import { findLot, lotsIn, openLotsIn } from './books.ts'
import { account } from './index.ts'
import { compareLots, isExpired } from './lot.ts'
import type { AccountState } from './state.ts'

const booksOf = (state: AccountState) => {
  if (state.kind === 'NotOpened') throw new Error('the account of these properties is open')
  return state.books
}
/** What says when something was booked, and decides nothing. */
const booking: ReadonlySet<string> = new Set(['PointsExpired', 'ExpiryReversed', 'PeriodClosed'])

const instant = (at: string) => at as Instant

/** The lots that were expired already when the event took from them. */
const heldExpired = (before: AccountState, event: AccountEvent) =>
  takenBy(event).filter(({ lotId, at }) => {
    const lot = findLot(booksOf(before), lotId)
    return lot === undefined || isExpired(lot, localDateOf(at))
  })

const takenBy = (event: AccountEvent) => {
  if (event.type === 'HoldPlaced') return event.allocations.map(({ lotId }) => ({ lotId, at: event.placedAt }))
  if (event.type === 'TransferRequested') return event.lots.map(({ lotId }) => ({ lotId, at: event.requestedAt }))
  return event.type === 'PointsDeducted' ? event.lots.map(({ lotId }) => ({ lotId, at: event.deductedAt })) : []
}

/** Whether a write-off had moved the points of a lot that is taken back decides where they are found, and nothing else. */
const wherever = (event: AccountEvent): AccountEvent =>
  event.type === 'DepositReversed' || event.type === 'CreditReversed'
    ? { ...event, withdrawn: asPoints(event.withdrawn + event.unexpired), unexpired: asPoints(0) }
    : event

/** What is spent, or asked for, depends on what there is; and late news on what happened last. */
const spendsNothing = (some: Step): boolean =>
  !some.do.includes('deduct') &&
  !['hold', 'paired', 'reverse', 'complain', 'undo-act', 'bring', 'give'].includes(some.do)

const begunBy = (event: AccountEvent) => {
  if (event.type === 'HoldPlaced') return { id: event.holdId as string, points: event.points }
  return event.type === 'TransferRequested' ? { id: event.transferId as string, points: event.points } : undefined
}

const endedBy = (event: AccountEvent) => {
  if (event.type === 'HoldCaptured' || event.type === 'HoldReleased') {
    return { id: event.holdId as string, points: event.points }
  }
  const isEnd = event.type === 'TransferSent' || event.type === 'TransferReturned'
  return isEnd ? { id: event.transferId as string, points: event.points } : undefined
}

const runs = { numRuns: 1_000 }

describe('the laws of an account, over whole lives', () => {
  test('law 2: what is held is never negative, what is available is so by recorded debt alone', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { after, at } of live(steps)) {
          const books = booksOf(after)
          const { held, available, balance } = balanceOf(books, instant(at))
          expect(held).toBeGreaterThanOrEqual(0)
          expect(balance).toBe(available + held)
          expect(available).toBeGreaterThanOrEqual(books.debt > 0 ? -books.debt : 0)
        }
      }),
      runs,
    )
  })

  test('law 5: a hold ends at most once and captures never exceed it', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const ended = new Set<string>()
        const placed = new Map<string, number>()
        for (const event of live(steps).flatMap((moment) => moment.events)) {
          const begun = begunBy(event)
          if (begun !== undefined) placed.set(begun.id, begun.points)
          const end = endedBy(event)
          if (end === undefined) continue
          expect(ended.has(end.id)).toBe(false)
          expect(end.points).toBeLessThanOrEqual(placed.get(end.id) ?? -1)
          ended.add(end.id)
        }
      }),
      runs,
    )
  })

  test('law 8: open lots stand in order and nothing expired is newly held', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { before, after, events } of live(steps)) {
          const lots = openLotsIn(booksOf(after))
          expect(lots.toSorted(compareLots)).toEqual(lots)
          for (const event of events) expect(heldExpired(before, event)).toEqual([])
        }
      }),
      runs,
    )
  })

  test('law 15: every point of a lot is in exactly one place, and held points are those of the holds', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { after } of live(steps)) {
          const books = booksOf(after)
          const { openHolds, openPoints } = books
          const openLots = openLotsIn(books)
          for (const lot of lotsIn(books)) {
            const places = [lot.available, lot.held, lot.spent, lot.expired, lot.withdrawn]
            expect(places.every((points) => points >= 0)).toBe(true)
            expect(places.reduce((sum, points) => sum + points, 0)).toBe(lot.issued)
          }
          const heldInLots = openLots.reduce((sum, lot) => sum + lot.held, 0)
          expect(heldInLots).toBe(openHolds.reduce((sum, hold) => sum + hold.points, 0))
          expect(openPoints).toBe(openLots.reduce((sum, lot) => sum + lot.available + lot.held, 0))
        }
      }),
      runs,
    )
  })

  test('a debt stands only while no lot has anything to spend', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { after, at } of live(steps)) {
          const books = booksOf(after)
          const canSpend = openLotsIn(books).some(
            (lot) => lot.available > 0 && !isExpired(lot, localDateOf(instant(at))),
          )
          expect(books.debt > 0 && canSpend).toBe(false)
        }
      }),
      runs,
    )
  })

  test('closing the books at every moment changes no answer but where things are booked', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const without = steps.filter((some) => some.do !== 'close')
        const often = without.flatMap((some): ReadonlyArray<Step> => [{ do: 'close' }, some, { do: 'close' }])
        const answers = (moments: ReadonlyArray<Moment>) =>
          moments
            .filter((moment) => moment.command?.type !== 'ClosePeriod')
            .map(({ after, at, events }) => ({
              balance: balanceOf(booksOf(after), instant(at)),
              events: events
                .filter(({ type }) => !booking.has(type))
                .map((event) => ({ ...wherever(event), revived: 0 })),
            }))
        expect(answers(live(often))).toEqual(answers(live(without)))
      }),
      runs,
    )
  })

  test('law 16: running the expiry at every moment changes no other answer', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const without = steps.filter((some) => some.do !== 'expire')
        const often = without.flatMap((some): ReadonlyArray<Step> => [{ do: 'expire' }, some, { do: 'expire' }])
        const answers = (moments: ReadonlyArray<Moment>) =>
          moments
            .filter((moment) => moment.command?.type !== 'ExpirePoints')
            .map(({ after, at, events }) => ({
              balance: balanceOf(booksOf(after), instant(at)),
              events: events.filter(({ type }) => !booking.has(type)).map(wherever),
            }))
        expect(answers(live(often))).toEqual(answers(live(without)))
      }),
      runs,
    )
  })

  test('law 17: reversing a deposit in two parts equals reversing it in one', () => {
    fc.assert(
      fc.property(life, small, small, (steps, first, second) => {
        const deposit: Step = { do: 'deposit', work: 0, minutes: 180, validMonths: undefined }
        const lived = live([deposit, ...steps]).at(-1)
        if (lived === undefined) return
        const reverse = (state: AccountState, points: number) => {
          const command = commandFor({ do: 'reverse', work: 0, points, late: 0 }, lived.at)
          const decision = account.decide(command, state)
          return isLeft(decision) ? undefined : decision.right.reduce(account.evolve, state)
        }
        const once = reverse(lived.after, first + second)
        fc.pre(once !== undefined)
        const half = reverse(lived.after, first)
        expect(half === undefined ? undefined : reverse(half, second)).toEqual(once)
      }),
      { numRuns: 300, maxSkipsPerRun: 1_000 },
    )
  })

  test('law 17: a deduction taken back, whatever came between, leaves as much as if it had never been', () => {
    fc.assert(
      fc.property(life, life, (before, after) => {
        const first = before.filter(spendsNothing)
        // What an account holds decides what is earned under a storage cap, so nothing is earned between.
        const second = after.filter((some) => spendsNothing(some) && some.do !== 'deposit' && some.do !== 'act')
        const about = { deduction: 9, late: 0 }
        const wrong: ReadonlyArray<Step> = [
          { do: 'ask-deduction', points: 20, mayOwe: true, ...about },
          { do: 'deduct', ...about },
        ]
        const worth = (steps: ReadonlyArray<Step>) => {
          const last = live(steps).at(-1)
          return last && balanceOf(booksOf(last.after), instant(last.at))
        }
        fc.pre(second.length > 0)
        const undone: Step = { do: 'undo-deduction', ...about }
        expect(worth([...first, ...wrong, ...second, undone])).toEqual(worth([...first, ...second]))
      }),
      { numRuns: 500 },
    )
  })

  test('commands decode to what they were', () => {
    fc.assert(
      fc.property(life, (steps) => {
        for (const { command } of live(steps)) {
          if (command !== undefined) expect(exampleOf(AccountCommand, command)).toEqual(command)
        }
      }),
      { numRuns: 50 },
    )
  })
})
