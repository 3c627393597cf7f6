/** The account's own fold, the ledger, the balances and the statement keep the same books in four ways: they must agree on every history. */
import { accountStory, commandOf, person } from '@lovebank/testkit'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { logOf } from '../../test/log-of.ts'
import { balanceOf } from '../account/balance.ts'
import { type Books, lotsIn } from '../account/books.ts'
import {
  type AccountCommand,
  ApproveDeduction,
  BringForward,
  CaptureHold,
  CompleteTransfer,
  ExpirePoints,
  GrantPoints,
  PlaceHold,
  ReceiveTransfer,
  ReleaseHold,
  RequestDeduction,
  RequestTransfer,
  ReturnTransfer,
  ReverseCapture,
  ReverseDeduction,
  ReverseDeposit,
  UpholdComplaint,
} from '../account/commands.ts'
import type { AccountEvent } from '../account/events.ts'
import { account } from '../account/index.ts'
import type { LotOrigin } from '../account/origin.ts'
import { grantLotIdOf, openingLotIdOf } from '../kernel/derive.ts'
import { entriesOf } from '../kernel/dictionary.ts'
import type { AccountId } from '../kernel/ids.ts'
import { type EpochMillis, type Instant, instantAt } from '../kernel/time.ts'
import { availableOf, heldOf } from '../ledger/chart.ts'
import { balanceIn, type Ledger, post } from '../ledger/ledger.ts'
import { postings } from '../ledger/postings.ts'
import { accountBalance, balances } from './balances/index.ts'
import { statementOf, statements } from './statement/index.ts'

const li = 'li' as AccountId
const START = Date.UTC(2026, 0, 10)
const DAY = 86_400_000

type Wish = (at: Instant) => AccountCommand

const work = fc.nat({ max: 8 }).map((index) => `w${index}`)
const hold = fc.nat({ max: 4 }).map((index) => `h${index}`)
const transfer = fc.nat({ max: 3 }).map((index) => `v${index}`)
const deduction = fc.nat({ max: 2 }).map((index) => `d${index}`)
const points = fc.integer({ min: 1, max: 30 })
const momentAt = (millis: number) => instantAt(millis as EpochMillis)

const dayOf = (at: Instant, days: number) => momentAt(Date.parse(at) + days * DAY).slice(0, 10)
const base = (occurredAt: Instant) => ({ accountId: 'li', occurredAt })

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc
    .tuple(work, fc.integer({ min: 6, max: 240 }), fc.constantFrom(2, 3, undefined))
    .map(([id, minutes, validMonths]): Wish => {
      const caps = validMonths === undefined ? {} : { validMonths }
      return (occurredAt) => ({ ...accountStory.depositOf(id, minutes, caps), occurredAt })
    }),
  fc.tuple(hold, points).map(
    ([holdId, some]): Wish =>
      (at) => {
        const expiresAt = momentAt(Date.parse(at) + 30 * DAY)
        return commandOf(PlaceHold, { ...base(at), holdId, points: some, expiresAt, pairing: undefined })
      },
  ),
  fc.tuple(hold, points).map(
    ([holdId, some]): Wish =>
      (at) =>
        commandOf(CaptureHold, { ...base(at), holdId, points: some }),
  ),
  fc.tuple(hold, points).map(
    ([holdId, some]): Wish =>
      (at) =>
        commandOf(ReverseCapture, { ...base(at), holdId, points: some }),
  ),
  hold.map(
    (holdId): Wish =>
      (at) =>
        commandOf(ReleaseHold, { ...base(at), holdId, reason: 'cancelled' }),
  ),
  work.map(
    (lotId): Wish =>
      (at) =>
        commandOf(ReverseDeposit, { ...base(at), lotId, reason: 'a mistake' }),
  ),
  fc.tuple(fc.nat({ max: 3 }), points, fc.nat({ max: 40 })).map(([grant, some, days]): Wish => {
    const more = { reference: `g${grant}`, kind: 'holiday' as const, from: 'the town', points: some }
    return (at) => commandOf(GrantPoints, { ...base(at), ...more, expiresOn: dayOf(at, days + 1) })
  }),
  points.map((some): Wish => {
    const line = { points: some, pointClass: undefined, earnedOn: '2025-07-01' }
    const proof = { book: 'three', page: '17', signedBy: 'Wang' }
    return (at) => {
      const lines = [
        { ...line, expiresOn: dayOf(at, 20) },
        { ...line, expiresOn: undefined },
      ]
      return commandOf(BringForward, { ...base(at), lines, ...proof })
    }
  }),
  fc.constantFrom(...[0, 1, 2, 3].map((grant) => grantLotIdOf(li, `g${grant}` as never)), openingLotIdOf(li, 0)).map(
    (lotId): Wish =>
      (at) =>
        commandOf(ReverseDeposit, { ...base(at), lotId, reason: 'a mistake' }),
  ),
  fc.tuple(deduction, points, fc.boolean()).map(
    ([deductionId, some, mayOwe]): Wish =>
      (at) =>
        commandOf(RequestDeduction, { ...base(at), deductionId, points: some, mayOwe, reason: 'a fraud' }),
  ),
  deduction.map(
    (deductionId): Wish =>
      (at) =>
        commandOf(ApproveDeduction, { ...base(at), deductionId, actor: person('mayor') }),
  ),
  deduction.map(
    (deductionId): Wish =>
      (at) =>
        commandOf(ReverseDeduction, { ...base(at), deductionId, reason: 'no fraud' }),
  ),
  fc.tuple(transfer, points).map(
    ([transferId, some]): Wish =>
      (at) =>
        commandOf(RequestTransfer, { ...base(at), transferId, toAccountId: 'zhao', points: some }),
  ),
  transfer.map(
    (transferId): Wish =>
      (at) =>
        commandOf(CompleteTransfer, { ...base(at), transferId }),
  ),
  transfer.map(
    (transferId): Wish =>
      (at) =>
        commandOf(ReturnTransfer, { ...base(at), transferId, obstacle: 'account-not-open' }),
  ),
  fc.tuple(transfer, points, fc.nat({ max: 40 })).map(([transferId, some, days]): Wish => {
    const lot = { lotId: 'w1', points: some, pointClass: 'granted' as const, earnedOn: '2025-12-01' }
    return (at) => {
      const lots = [{ ...lot, expiresOn: dayOf(at, days + 1) }]
      return commandOf(ReceiveTransfer, { ...base(at), transferId, fromAccountId: 'zhao', lots })
    }
  }),
  fc.nat({ max: 3 }).map((act): Wish => {
    const done = { act: act === 0 ? 'tidy-yard' : 'meeting', doneOn: '2026-01-05' }
    return (at) => accountStory.actOf(`a${act}`, { ...done, occurredAt: at }, { validMonths: 2 })
  }),
  fc.tuple(fc.nat({ max: 3 }), fc.boolean()).map(([act, isComplaint]): Wish => {
    const lotId = accountStory.actLot(`a${act}`)
    return (at) =>
      isComplaint
        ? commandOf(UpholdComplaint, { ...base(at), lotId, ruling: 'true' })
        : commandOf(ReverseDeposit, { ...base(at), lotId, points: 3, reason: 'a mistake' })
  }),
  fc.constant<Wish>((at) => commandOf(ExpirePoints, base(at))),
)
/** Wishes, each so many days after the one before. */
const wishes = fc.array(fc.tuple(wish, fc.nat({ max: 12 })), { maxLength: 40, size: 'max' })

/** What an account that grants what it can made of the wishes: the events with their moments, and the books they lead to. */
const history = (life: ReadonlyArray<readonly [Wish, number]>) => {
  const opened: AccountEvent = accountStory.opened
  const steps: Array<readonly [AccountEvent, Instant]> = [[opened, momentAt(START)]]
  let state = account.evolve(account.initialState, opened)
  let millis = START
  for (const [ask, days] of life) {
    millis += days * DAY
    const decision = account.decide(ask(momentAt(millis)), state)
    for (const event of isLeft(decision) ? [] : decision.right) {
      state = account.evolve(state, event)
      steps.push([event, momentAt(millis)])
    }
  }
  if (state.kind === 'NotOpened') throw new Error('an opened account stays on the books')
  return { steps, books: state.books, now: momentAt(millis) }
}

const inLots = (books: Books, place: 'available' | 'spent' | 'expired'): number =>
  lotsIn(books).reduce((sum, lot) => sum + lot[place], 0)

const sumOf = (steps: ReadonlyArray<readonly [AccountEvent, Instant]>, type: 'TransferSent'): number =>
  steps.reduce((sum, [event]) => sum + (event.type === type ? event.points : 0), 0)

const deductedIn = (books: Books): number =>
  entriesOf(books.cases.deductions).reduce((sum, [, each]) => sum + (each.kind === 'Deducted' ? each.points : 0), 0)

/** What came into the account from there, as the ledger sees it: negative. */
const notReversed = (books: Books, origin: LotOrigin): number => {
  const lots = lotsIn(books).filter((lot) => lot.source.origin === origin)
  return lots.reduce((sum, lot) => sum + lot.reversed - lot.issued, 0) || 0
}

describe('on every history of an account', () => {
  test('the ledger agrees with the lots, account by account', () => {
    fc.assert(
      fc.property(wishes, (life) => {
        const { steps, books } = history(life)
        const ledger: Ledger = steps.reduce((kept, [event]) => post(kept, postings(event)), new Map())
        expect(balanceIn(ledger, availableOf(li))).toBe(inLots(books, 'available') - books.debt)
        expect(balanceIn(ledger, heldOf(li))).toBe(books.openHolds.reduce((sum, each) => sum + each.points, 0))
        expect(balanceIn(ledger, 'redeemed')).toBe(inLots(books, 'spent'))
        const received = notReversed(books, 'transfer')
        expect(balanceIn(ledger, 'transit')).toBe(received + sumOf(steps, 'TransferSent'))
        expect(balanceIn(ledger, 'deducted')).toBe(deductedIn(books))
        expect(balanceIn(ledger, 'expired')).toBe(inLots(books, 'expired'))
        expect(balanceIn(ledger, 'issuance')).toBe(notReversed(books, 'work') + notReversed(books, 'credit'))
        expect(balanceIn(ledger, 'grants')).toBe(notReversed(books, 'grant'))
        expect(balanceIn(ledger, 'paper-books')).toBe(notReversed(books, 'paper-book'))
      }),
      { numRuns: 1_000 },
    )
  })

  test('the balances agree with the account at any later moment', () => {
    fc.assert(
      fc.property(wishes, fc.nat({ max: 120 }), (life, days) => {
        const { steps, books, now } = history(life)
        const state = logOf(...steps).reduce(balances.apply, balances.initialState())
        const later = momentAt(Date.parse(now) + days * DAY)
        const { available, held, balance } = balanceOf(books, later)
        expect(accountBalance(state, li, later)).toMatchObject({ available, held, balance, debt: books.debt })
      }),
      { numRuns: 1_000 },
    )
  })

  test('the statement ends with what the ledger has', () => {
    fc.assert(
      fc.property(wishes, (life) => {
        const { steps } = history(life)
        const ledger: Ledger = steps.reduce((kept, [event]) => post(kept, postings(event)), new Map())
        const state = logOf(...steps).reduce(statements.apply, statements.initialState())
        const available = balanceIn(ledger, availableOf(li))
        const held = balanceIn(ledger, heldOf(li))
        expect(statementOf(state, li).closing).toEqual({ available, held, balance: available + held })
      }),
      { numRuns: 500 },
    )
  })
})
