/**
 * The months of an account are closed once they are over and some days of grace have passed. An account on which something happens in
 * a new month has closed the old by itself; this closes those on which nothing does (ADR 43).
 *
 * | date                                              | command                              |
 * |---------------------------------------------------|--------------------------------------|
 * | ten days after a month in which points were moved | ClosePeriod, as of that moment       |
 */
import { entriesOf } from '../../kernel/dictionary.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addDays, firstDayAfter, type Instant, type LocalMonth, startOfDay } from '../../kernel/time.ts'
import { earliestFirst } from '../earliest-first.ts'
import { atDeadline } from '../header.ts'
import type { Policy, Reaction } from '../policy.ts'
import { evolve, initialState, openMonthOf, type PeriodClosingState } from './state.ts'

const name = 'period-closing' as Keyword

/** The longest holiday, eight days around the National Day, and two on which the stations and shops that were without a connection send what they noted. */
const GRACE_DAYS = 10

const dueOf = (period: LocalMonth): Instant => startOfDay(addDays(firstDayAfter(period), GRACE_DAYS))

const due = (state: PeriodClosingState, now: Instant): ReadonlyArray<Reaction> =>
  entriesOf(state)
    .flatMap(([accountId, books]) => {
      const period = openMonthOf(books)
      return period === null ? [] : [{ subject: accountId, period, due: dueOf(period) }]
    })
    .filter((closing) => closing.due <= now)
    .toSorted(earliestFirst)
    .map(({ subject, period, due: at }) => ({
      command: { type: 'ClosePeriod', ...atDeadline(name, subject, at), accountId: subject as AccountId, period },
    }))

export const periodClosing: Policy<PeriodClosingState> = {
  name,
  version: 1,
  initialState,
  evolve,
  react: () => [],
  due,
}
