import { AccountCommand, type AccountEvent } from '@lovebank/core'
import { accountStory, commandOf, exampleOf } from '@lovebank/testkit'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { asPoints } from '../kernel/quantities.ts'
import { localDateOf } from '../kernel/time.ts'
import { balanceOf } from './balance.ts'
import { findLot, lotsIn, openLotsIn } from './books.ts'
import {
  CaptureHold,
  type Deposit,
  ExpirePoints,
  PlaceHold,
  ReleaseHold,
  ReverseCapture,
  ReverseDeposit,
} from './commands.ts'
import { account } from './index.ts'
import { compareLots, isExpired } from './lot.ts'
import type { AccountState } from './state.ts'

/** What happens to one account: works a day, holds, reversals, while time goes on. */
type Step =
  | {
      readonly do: 'deposit'
      readonly work: number
      readonly minutes: number
      readonly validMonths: number | undefined
    }
  | {
      readonly do: 'hold' | 'capture' | 'return'
      readonly hold: number
      readonly points: number
      readonly late: number
    }
  | { readonly do: 'release'; readonly hold: number; readonly late: number }
  | { readonly do: 'reverse'; readonly work: number; readonly points: number | undefined; readonly late: number }
  | { readonly do: 'expire' }
  | { readonly do: 'wait'; readonly days: number }

const small = fc.integer({ min: 1, max: 30 })
/** by how many days the news of it comes late */
const late = fc.oneof(fc.constant(0), fc.nat({ max: 60 }))
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('deposit' as const),
    work: fc.nat({ max: 8 }),
    minutes: fc.integer({ min: 1, max: 180 }),
    validMonths: fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined }),
  }),
  fc.record({ do: fc.constantFrom('hold', 'capture', 'return'), hold: fc.nat({ max: 4 }), points: small, late }),
  fc.record({ do: fc.constant('release' as const), hold: fc.nat({ max: 4 }), late }),
  fc.record({
    do: fc.constant('reverse' as const),
    work: fc.nat({ max: 8 }),
    points: fc.option(small, { nil: undefined }),
    late,
  }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
)
const life = fc.array(step, { minLength: 5, maxLength: 40 })

/** What an account holds decides what it earns, and so do the hours before: whatever else happens, by the laws. */
const terms = {
  rates: [{ per: 'hour', category: 'street-keeping', points: 10, tiers: [{ afterHours: 2, points: 8 }] }],
  dailyCap: 60,
  storageCap: { points: 45, above: 'to-be-donated' },
} as const

const commandFor = (some: Exclude<Step, { do: 'wait' }>, occurredAt: string): AccountCommand => {
  const base = { accountId: 'li', occurredAt }
  switch (some.do) {
    case 'deposit':
      return {
        ...accountStory.depositOf(`w${some.work}`, some.minutes, { ...terms, validMonths: some.validMonths }),
        occurredAt: occurredAt as Deposit['occurredAt'],
      }
    case 'hold':
      return commandOf(PlaceHold, {
        ...base,
        holdId: `h${some.hold}`,
        points: some.points,
        expiresAt: later(occurredAt, 30),
      })
    case 'capture':
      return commandOf(CaptureHold, { ...base, holdId: `h${some.hold}`, points: some.points })
    case 'return':
      return commandOf(ReverseCapture, { ...base, holdId: `h${some.hold}`, points: some.points })
    case 'release':
      return commandOf(ReleaseHold, { ...base, holdId: `h${some.hold}`, reason: 'cancelled' })
    case 'reverse':
      return commandOf(ReverseDeposit, { ...base, lotId: `w${some.work}`, points: some.points, reason: 'a mistake' })
    case 'expire':
      return commandOf(ExpirePoints, base)
  }
}

const later = (at: string, days: number): string => new Date(Date.parse(at) + days * 86_400_000).toISOString()

interface Moment {
  readonly at: string
  readonly command: AccountCommand | undefined
  readonly events: ReadonlyArray<AccountEvent>
  readonly before: AccountState
  readonly after: AccountState
}

/** Lives through the steps and tells each moment; refused commands leave the account as it was. */
const live = (steps: ReadonlyArray<Step>): ReadonlyArray<Moment> => {
  let at = '2026-01-10T01:00:00.000Z'
  let state = account.evolve(account.initialState, accountStory.opened)
  return steps.map((some) => {
    const before = state
    if (some.do === 'wait') {
      at = later(at, some.days)
      return { at, command: undefined, events: [], before, after: state }
    }
    const command = commandFor(some, 'late' in some ? later(at, -some.late) : at)
    const decision = account.decide(command, state)
    const events = isLeft(decision) ? [] : decision.right
    state = events.reduce(account.evolve, state)
    return { at, command, events, before, after: state }
  })
}

const booksOf = (state: AccountState) => {
  if (state.kind === 'NotOpened') throw new Error('the account of these properties is open')
  return state.books
}
const instant = (at: string) => at as Deposit['occurredAt']

/** The lots that were expired already when the event took them into a hold. */
const heldExpired = (before: AccountState, event: AccountEvent) =>
  event.type !== 'HoldPlaced'
    ? []
    : event.allocations.filter(({ lotId }) => {
        const lot = findLot(booksOf(before), lotId)
        return lot === undefined || isExpired(lot, localDateOf(event.placedAt))
      })

/** Whether a write-off had moved the points of a lot that is taken back decides where they are found, and nothing else. */
const wherever = (event: AccountEvent): AccountEvent =>
  event.type === 'DepositReversed'
    ? { ...event, withdrawn: asPoints(event.withdrawn + event.unexpired), unexpired: asPoints(0) }
    : event

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
          if (event.type === 'HoldPlaced') placed.set(event.holdId, event.points)
          if (event.type !== 'HoldCaptured' && event.type !== 'HoldReleased') continue
          expect(ended.has(event.holdId)).toBe(false)
          expect(event.points).toBeLessThanOrEqual(placed.get(event.holdId) ?? -1)
          ended.add(event.holdId)
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
              events: events.filter(({ type }) => type !== 'ExpiryReversed').map(wherever),
            }))
        expect(answers(live(often))).toEqual(answers(live(without)))
      }),
      runs,
    )
  })

  test('law 17: reversing a deposit in two parts equals reversing it in one', () => {
    fc.assert(
      fc.property(life, small, small, (steps, first, second) => {
        const lived = live(steps).at(-1)
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
