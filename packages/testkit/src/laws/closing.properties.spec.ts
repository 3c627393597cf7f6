/** The laws of period closing, over whole histories of a town. */
import {
  type AccountId,
  accountBalance,
  balances,
  bookedAt,
  type Instant,
  momentOf,
  openAfter,
  statementOf,
  statements,
} from '@lovebank/core'
import { describe, expect } from 'vitest'
import type { Recorded } from '../town/bank.ts'
import { eventsOf } from './events-of.ts'
import { holdsForAllHistories } from './for-all-histories.ts'

const closingsOf = (recorded: ReadonlyArray<Recorded>) => eventsOf(recorded, 'PeriodClosed')

describe('period closing', () => {
  holdsForAllHistories(
    'balances rebuilt from the latest closing of each account are those of the whole log',
    ({ recorded }) => {
      const last = new Map(closingsOf(recorded).map(({ event, position }) => [event.accountId, position]))
      const isNeeded = ({ event, position }: Recorded): boolean =>
        event.type === 'AccountOpened' ||
        !('accountId' in event) ||
        position >= (last.get(event.accountId as AccountId) ?? 0)
      const whole = recorded.reduce(balances.apply, balances.initialState())
      const begun = recorded.filter(isNeeded).reduce(balances.apply, balances.initialState())
      expect(begun).toEqual(whole)
    },
  )

  holdsForAllHistories(
    'each period is closed once, with what the statement ends with and the balances have',
    ({ recorded }) => {
      const told = recorded.reduce(statements.apply, statements.initialState())
      const openFrom = new Map<string, Instant>()
      let books = balances.initialState()
      for (const one of recorded) {
        const { event } = one
        if (event.type === 'PeriodClosed') {
          const end = openAfter(event)
          expect((openFrom.get(event.accountId) ?? '') < end).toBe(true)
          openFrom.set(event.accountId, end)
          const { accountId, balance, available, held, debt } = event
          const to = `${event.period}-31` as never
          expect(statementOf(told, accountId, { to }).closing).toEqual({ balance, available, held })
          const endsAt = new Date(Date.parse(end) - 1).toISOString() as Instant
          expect(accountBalance(books, accountId, endsAt)).toMatchObject({ balance, available, held, debt })
        }
        books = balances.apply(books, one)
      }
    },
  )

  holdsForAllHistories('nothing is booked in a closed period, and no account books back in time', ({ recorded }) => {
    const openFrom = new Map<string, Instant>()
    const booked = new Map<string, Instant>()
    for (const { event, metadata } of recorded) {
      if (event.type === 'PeriodClosed') openFrom.set(event.accountId, openAfter(event))
      if (!('accountId' in event) || momentOf(event) === undefined || event.type === 'PointsExpired') continue
      const { accountId } = event as { readonly accountId: string }
      const at = bookedAt(event, metadata.occurredAt, openFrom.get(accountId))
      expect(at >= (booked.get(accountId) ?? '') && at >= (openFrom.get(accountId) ?? '')).toBe(true)
      booked.set(accountId, at)
    }
  })
})
