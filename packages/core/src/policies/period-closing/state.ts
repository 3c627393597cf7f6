/** What period closing remembers: by account, the months in which something was booked that no closing has ended yet. */
import { momentOf } from '../../account/events.ts'
import { type Dictionary, emptyDictionary, lookUp, withEntry } from '../../kernel/dictionary.ts'
import { type LocalMonth, localDateOf, monthAfter, monthOf } from '../../kernel/time.ts'
import type { Recorded } from '../policy.ts'

interface Books {
  /** null: none was closed */
  readonly closed: LocalMonth | null
  /** of the latest movement since; null: there was none */
  readonly moved: LocalMonth | null
  /** the same for write-offs, which do not count as movements: they may be booked before late news of the month before */
  readonly writtenOff: LocalMonth | null
}

export type PeriodClosingState = Dictionary<Books>

export const initialState: PeriodClosingState = emptyDictionary()

const NEW: Books = { closed: null, moved: null, writtenOff: null }

/** The month to be closed next; null: none. */
export const openMonthOf = ({ moved, writtenOff }: Books): LocalMonth | null => moved ?? writtenOff

export const evolve = (state: PeriodClosingState, { event }: Recorded): PeriodClosingState => {
  if (event.type === 'PeriodClosed') {
    const before = lookUp(state, event.accountId) ?? NEW
    return withEntry(state, event.accountId, closedBy(before, event.period))
  }
  const moment = 'accountId' in event ? momentOf(event) : undefined
  if (moment === undefined || !('accountId' in event)) return state
  const before = lookUp(state, event.accountId) ?? NEW
  const after = movedIn(before, monthOf(localDateOf(moment)), event.type === 'PointsExpired')
  return after === before ? state : withEntry(state, event.accountId, after)
}

const closedBy = ({ writtenOff }: Books, period: LocalMonth): Books => ({
  closed: period,
  moved: null,
  writtenOff: writtenOff !== null && writtenOff > period ? writtenOff : null,
})

/** What is news for a closed month is booked in the next. */
const movedIn = (books: Books, month: LocalMonth, isWriteOff: boolean): Books => {
  const first = books.closed === null ? month : monthAfter(books.closed)
  const booked = month > first ? month : first
  const before = isWriteOff ? books.writtenOff : books.moved
  if (before !== null && before >= booked) return books
  return isWriteOff ? { ...books, writtenOff: booked } : { ...books, moved: booked }
}
