/** What had an account at the end of a past day of the town, as the books have it, and as it is known meanwhile? */
import { momentOf } from '../../account/events.ts'
import type { DomainEvent } from '../../events.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { addDays, type Instant, instantBefore, type LocalDate, startOfDay } from '../../kernel/time.ts'
import { bookedAt, openAfter } from '../../ledger/booked-at.ts'
import type { EventOf } from '../projection.ts'
import { type AccountBalance, balanceIn } from './account-balance.ts'
import { type AccountRow, rowAt } from './account-row.ts'
import { change, handles, newRow } from './fold.ts'

export interface AccountAsOf {
  /** with all that is known, each thing on the day as of which the account decided it */
  readonly known: AccountBalance
  /** as it was answered when the month was closed; undefined: nothing came to light since, or the month is open */
  readonly sealed: AccountBalance | undefined
}

type Recorded = RecordedEvent<DomainEvent>

/** The first moment that is no longer of the day. */
const endOfDay = (on: LocalDate): Instant => startOfDay(addDays(on, 1))

const isTold = (event: DomainEvent): event is Told => 'accountId' in event && told.has(event.type)
type Told = EventOf<(typeof handles)[number]>
const told: ReadonlySet<string> = new Set(handles)

/** Whether a balance of a day may begin here: with the first event, or where a period was closed that ends no later. */
export const isBeginningFor = (event: DomainEvent, on: LocalDate): boolean =>
  event.type === 'AccountOpened' ||
  (event.type === 'PeriodClosed' && event.lots !== undefined && openAfter(event) <= endOfDay(on))

/**
 * Whether this and all that follows in the account's stream was decided as of a later day; undefined where the event does not tell.
 * Write-offs do not: they are booked early or late, and a balance looks at the dates itself (law 16).
 */
export const isDecidedAfter = (event: DomainEvent, on: LocalDate): boolean | undefined => {
  const moment = event.type === 'PointsExpired' ? undefined : momentOf(event)
  return moment === undefined ? undefined : moment >= endOfDay(on)
}

/**
 * `events`: of one account, as its stream has them, from one at which the day may begin to the first that was decided after it, or
 * to the last that was known. Undefined where the account was not opened by then.
 */
export const accountAsOf = (events: ReadonlyArray<Recorded>, on: LocalDate): AccountAsOf | undefined => {
  const known = folded(events, on, (event, happenedAt) => bookedAt(event, happenedAt, undefined))
  if (known === undefined) return undefined
  const closing = events.findIndex(({ event }) => event.type === 'PeriodClosed' && openAfter(event) >= endOfDay(on))
  const isLate = closing >= 0 && events.slice(closing).some(({ event }) => isDecidedAfter(event, on) === false)
  return { known, sealed: isLate ? folded(events, on, bookedAt) : undefined }
}

const folded = (
  events: ReadonlyArray<Recorded>,
  on: LocalDate,
  dateOf: typeof bookedAt,
): AccountBalance | undefined => {
  const end = endOfDay(on)
  let row: AccountRow | undefined
  let accountId: AccountId | undefined
  let openFrom: Instant | undefined
  for (const { event, metadata } of events) {
    if (!isTold(event)) continue
    accountId = event.accountId
    if (event.type === 'PeriodClosed') {
      openFrom = openAfter(event)
      row ??= rowAt(event)
    } else if (dateOf(event, metadata.occurredAt, openFrom) < end) {
      row = rowAfter(row, event)
    }
  }
  return row && accountId && balanceIn(row, accountId, instantBefore(end))
}

/** What came before the first event that tells the whole account is left out. */
const rowAfter = (row: AccountRow | undefined, event: Told): AccountRow | undefined => {
  if (event.type === 'AccountOpened') return row ?? newRow(event)
  return row && change(row, event)
}
