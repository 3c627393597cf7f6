/** Whatever happened to an account, and however late the news came: an answer as of a past day is the account's own at that day. */

import { accountStory } from '@lovebank/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { life, live, type Moment } from '../../../test/account-life.ts'
import { logOf } from '../../../test/log-of.ts'
import { balanceOf } from '../../account/balance.ts'
import { type AccountEvent, momentOf } from '../../account/events.ts'
import { account } from '../../account/index.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Instant, LocalDate } from '../../kernel/time.ts'
import { accountAsOf, accountBalance, balances, isBeginningFor, isDecidedAfter } from './index.ts'

const li = 'li' as AccountId
const runs = { numRuns: 300 }
const day = fc.nat({ max: 200 }).map((n) => new Date(Date.UTC(2026, 0, 8 + n)).toISOString().slice(0, 10) as LocalDate)
const endOf = (on: LocalDate) => `${on}T15:59:59.999Z` as Instant

const historyOf = (moments: ReadonlyArray<Moment>) =>
  logOf(
    [accountStory.opened, '2026-01-01T00:00:00.000Z'],
    ...moments.flatMap(({ events, at }) => events.map((event) => [event, at] as const)),
  )
type History = ReturnType<typeof historyOf>

/** What the account itself would have answered at the end of the day, with these events. */
const answerOf = (events: ReadonlyArray<AccountEvent>, on: LocalDate) => {
  const state = events.reduce(account.evolve, account.initialState)
  if (state.kind === 'NotOpened') throw new Error('it was opened')
  const { balance, available, held } = balanceOf(state.books, endOf(on))
  return { balance, available, held, debt: state.books.debt }
}

const eventsOf = (log: History) => log.map(({ event }) => event as AccountEvent)
const isBy = (on: LocalDate) => (event: AccountEvent) => isDecidedAfter(event, on) !== true

/** From the last event at which the day may begin. */
const cut = (log: History, on: LocalDate) => {
  const after = log.findIndex(({ event }) => isDecidedAfter(event, on) === true)
  const before = after < 0 ? log : log.slice(0, after)
  return before.slice(before.findLastIndex(({ event }) => isBeginningFor(event, on)))
}

describe('the balance as of a past day', () => {
  test('as known is what the account had by what it decided until then, wherever one begins to read', () => {
    fc.assert(
      fc.property(life, day, (steps, on) => {
        const log = historyOf(live(steps))
        const { known } = accountAsOf(cut(log, on), on) ?? {}
        expect(known).toMatchObject(answerOf(eventsOf(log).filter(isBy(on)), on))
        expect(accountAsOf(log, on)?.known).toEqual(known)
      }),
      runs,
    )
  })

  test('as sealed is what was answered when the month was closed, whatever came afterwards', () => {
    fc.assert(
      fc.property(life, day, (steps, on) => {
        const log = historyOf(live(steps))
        const closing = log.findIndex(({ event }) => event.type === 'PeriodClosed' && event.period >= on.slice(0, 7))
        const { known, sealed } = accountAsOf(cut(log, on), on) ?? {}
        if (closing < 0) expect(sealed).toBeUndefined()
        else expect(sealed ?? known).toMatchObject(answerOf(eventsOf(log).slice(0, closing).filter(isBy(on)), on))
      }),
      runs,
    )
  })
})

describe('the balances', () => {
  test('rebuilt from the latest closing are those rebuilt from the first event', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const log = historyOf(live(steps))
        const whole = log.reduce(balances.apply, balances.initialState())
        const last = log.findLastIndex(({ event }) => event.type === 'PeriodClosed')
        const [opening] = log
        if (last < 0 || opening === undefined) return
        const begun = [opening, ...log.slice(last)].reduce(balances.apply, balances.initialState())
        expect(begun).toEqual(whole)
      }),
      runs,
    )
  })

  test('at a closing are what the closing tells', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const log = historyOf(live(steps))
        log.forEach(({ event }, place) => {
          if (event.type !== 'PeriodClosed') return
          const { balance, available, held, debt, period } = event
          const state = log.slice(0, place).reduce(balances.apply, balances.initialState())
          const end = endOf(
            `${period}-${new Date(Date.UTC(+period.slice(0, 4), +period.slice(5), 0)).getUTCDate()}` as LocalDate,
          )
          expect(accountBalance(state, li, end)).toMatchObject({ balance, available, held, debt })
        })
      }),
      runs,
    )
  })

  test('books never go back: what follows a closing is decided after all that was before it', () => {
    fc.assert(
      fc.property(life, (steps) => {
        const moments = eventsOf(historyOf(live(steps))).flatMap((event) =>
          event.type === 'PointsExpired' ? [] : (momentOf(event) ?? []),
        )
        expect(moments.toSorted()).toEqual(moments)
      }),
      runs,
    )
  })
})
