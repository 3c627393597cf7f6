/** The laws of expiry and reversal, over whole histories of a town: 16 and 17. */
import {
  type AccountCommand,
  type AccountId,
  type AccountState,
  ApproveDeduction,
  aggregates,
  ExpirePoints,
  entriesOf,
  type Instant,
  lotsIn,
  openLotsIn,
  type Policy,
  policies,
  poolAccountId,
  RequestDeduction,
  ReverseCapture,
  ReverseDeduction,
  ReverseDeposit,
} from '@lovebank/core'
import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect } from 'vitest'
import { commandOf, person, policy } from '../given-when-then/examples.ts'
import { ask, type Bank, stateIn } from '../town/bank.ts'
import { type History, liveThrough, type Ways } from '../town/town.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const accountsIn = (bank: Bank): ReadonlyArray<AccountId> =>
  eventsOf(bank.log, 'AccountOpened').map(({ event }) => event.accountId)

const accountIn = (bank: Bank, accountId: string) => stateIn(bank, 'account', accountId) as AccountState

/** The same policies, of which none ever writes expired points off. */
const withoutExpiryOfPoints: ReadonlyArray<Policy<unknown>> = policies.map((one) => ({
  name: one.name,
  version: one.version,
  initialState: one.initialState,
  evolve: (state, recorded) => one.evolve(state, recorded),
  react: (state, recorded) => one.react(state, recorded),
  due: (state, now) => (one.due?.(state, now) ?? []).filter(({ command }) => command.type !== 'ExpirePoints'),
}))

/** Everybody's expired points are written off before each step, twice. */
const expireTwice = (bank: Bank, now: Instant): void => {
  for (const accountId of accountsIn(bank)) {
    for (const round of [1, 2]) {
      const commandId = `00000000-0000-4000-9000-${String(bank.log.length * 10 + round).padStart(12, '0')}`
      ask(bank, commandOf(ExpirePoints, { accountId, commandId, occurredAt: now, actor: policy('expiry') }), now)
    }
  }
}

/** What people were answered, and what every account is worth: by day, until all is expired. */
const answersOf = ({ attempts, bank, now }: History) => ({
  refusals: attempts
    .filter(({ command }) => command.actor.kind === 'person' && command.type !== 'ExpirePoints')
    .map(({ command, refusal }) => ({ commandId: command.commandId, refusal })),
  balances: accountsIn(bank).map((accountId) => {
    const state = accountIn(bank, accountId)
    return state.kind === 'NotOpened' ? undefined : [0, 20, 40].map((days) => worthOf(state, later(now, days)))
  }),
})

const later = (at: Instant, days: number): Instant =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString() as Instant

const worthOf = ({ books }: Exclude<AccountState, { readonly kind: 'NotOpened' }>, at: Instant) => {
  const today = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
  const alive = openLotsIn(books).filter(({ expiresOn }) => expiresOn === undefined || expiresOn > today)
  return {
    available: alive.reduce((sum, lot) => sum + lot.available, 0) - books.debt,
    held: books.openHolds.reduce((sum, hold) => sum + hold.points, 0),
  }
}

/** A repeat picks one of all commands asked so far, and expiry asks some of them: such steps are left out. */
const without = (history: History, ways: Ways): History =>
  liveThrough(
    history.steps.filter(({ deed }) => deed !== 'repeat'),
    ways,
  )

const stateAfter = (state: AccountState, ...commands: ReadonlyArray<AccountCommand>): unknown => {
  let after = state
  for (const command of commands) {
    const decision = aggregates.account.decide(command, after)
    if (!isRight(decision)) return undefined
    after = decision.right.reduce(aggregates.account.evolve, after)
  }
  return inOrderOfDeposits(after)
}

/** How the books keep their lots, and in which order they were closed, means nothing: here they stand in the order of their deposits. */
const inOrderOfDeposits = (state: AccountState): unknown => {
  if (state.kind === 'NotOpened') return state
  const { openLots: _, closedLots: __, ...rest } = state.books
  const lots = lotsIn(state.books).toSorted((one, other) => one.order - other.order)
  return { ...state, books: { ...rest, lots, open: openLotsIn(state.books) } }
}

/** The pool has no holder, and nobody takes anything out of it. */
const heldAccountsIn = (bank: Bank) => accountsIn(bank).filter((accountId) => accountId !== poolAccountId)

describe('the laws of expiry and reversal', () => {
  holdsForAllHistories('law 16: expiry run never, on time or again and again changes no answer', (history) => {
    const usual = answersOf(without(history, {}))
    expect(answersOf(without(history, { policies: withoutExpiryOfPoints }))).toEqual(usual)
    expect(answersOf(without(history, { beforeStep: expireTwice }))).toEqual(usual)
  })

  holdsForAllHistories('law 17: two partial reversals of a deposit equal one of their sum', ({ bank, now }) => {
    for (const accountId of heldAccountsIn(bank)) {
      const state = accountIn(bank, accountId)
      if (state.kind === 'NotOpened' || state.kind === 'Closed') continue
      for (const lot of lotsIn(state.books).filter(({ source }) => source.origin !== 'transfer')) {
        const whole = lot.issued - lot.reversed
        if (whole < 2) continue
        const half = Math.floor(whole / 2)
        const take = (points: number) =>
          commandOf(ReverseDeposit, { accountId, lotId: lot.lotId, points, reason: '虚报', occurredAt: now })
        const atOnce = stateAfter(state, take(whole))
        expect(atOnce).toBeDefined()
        expect(stateAfter(state, take(half), take(whole - half))).toEqual(atOnce)
      }
    }
  })

  holdsForAllHistories('law 17: two partial returns equal one of their sum, lot by lot', ({ bank, now }) => {
    for (const accountId of heldAccountsIn(bank)) {
      const state = accountIn(bank, accountId)
      if (state.kind === 'NotOpened' || state.kind === 'Closed') continue
      for (const { holdId, captured } of entriesOf(state.books.endedHolds).map(([, hold]) => hold)) {
        const whole = captured.reduce((sum, { points }) => sum + points, 0)
        if (whole < 2) continue
        const half = Math.floor(whole / 2)
        const give = (points: number) =>
          commandOf(ReverseCapture, { accountId, holdId, points, occurredAt: now, actor: person('keeper') })
        const atOnce = stateAfter(state, give(whole))
        expect(atOnce).toBeDefined()
        expect(stateAfter(state, give(half), give(whole - half))).toEqual(atOnce)
      }
    }
  })

  holdsForAllHistories('law 17: a deduction taken back leaves the lots as they were', ({ bank, now }) => {
    for (const accountId of heldAccountsIn(bank)) {
      const state = accountIn(bank, accountId)
      if (state.kind === 'NotOpened' || state.kind === 'Closed') continue
      for (const points of [1, 7, 1_000]) {
        const base = { accountId, deductionId: 'wrong', occurredAt: now }
        const ask = { ...base, points, reason: '虚报', mayOwe: true, actor: person('worker') }
        const taken = [
          commandOf(RequestDeduction, ask),
          commandOf(ApproveDeduction, { ...base, actor: person('mayor') }),
        ]
        const back = commandOf(ReverseDeduction, { ...base, reason: '查明无误', actor: person('mayor') })
        expect(worthAfter(state, ...taken, back)).toEqual(worthAfter(state))
      }
    }
  })
})

/** The lots and the debt, without what else is remembered. */
const worthAfter = (state: AccountState, ...commands: ReadonlyArray<AccountCommand>) => {
  const after = stateAfter(state, ...commands) as { readonly books: { readonly lots: unknown; readonly debt: number } }
  return { lots: after.books.lots, debt: after.books.debt }
}
