/** The lines of every account's statement, in the order in which they were booked. */
import type { EventType } from '../../events.ts'
import type { AccountId, HolderId, PersonId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { Instant } from '../../kernel/time.ts'
import { openAfter } from '../../ledger/booked-at.ts'
import { type StatementLine, statementLineOf } from '../../ledger/statement-line.ts'
import type { AccountPostedEvent } from '../../ledger/without-postings.ts'
import type { EventOf } from '../projection.ts'
import { rowOf, type Table } from '../table.ts'

/** A line, and who asked for it in the holder's stead; absent where the holder did, or where it was nobody's wish. */
export interface BookedLine extends StatementLine {
  readonly askedBy?: PersonId
}

export interface Statements {
  /** by account and place, as `account/00000001`: what one account has stands together, in the order in which it was booked */
  readonly lines: Table<BookedLine>
  /** by account: how many lines it has */
  readonly counts: Table<number>
  readonly holders: Table<HolderId>
  /** who asked in the holder's stead, by hold or transfer */
  readonly askedBy: Table<PersonId>
  /** from when on the books of an account are open; absent: none of its periods was closed */
  readonly openFrom: Table<Instant>
}

export const initialState = (): Statements => ({ lines: {}, counts: {}, holders: {}, askedBy: {}, openFrom: {} })

const postedEvents = [
  'PointsDeposited',
  'PointsGranted',
  'OpeningBalanceRecorded',
  'PointsCredited',
  'CreditReversed',
  'HoldPlaced',
  'HoldCaptured',
  'HoldReleased',
  'CaptureReversed',
  'PointsExpired',
  'ExpiryReversed',
  'DepositReversed',
  'TransferRequested',
  'TransferSent',
  'TransferReturned',
  'TransferReceived',
  'PointsPassedOn',
  'PointsInherited',
  'DebtPassedOn',
  'DebtInherited',
  'PointsDeducted',
  'DeductionReversed',
] as const satisfies ReadonlyArray<EventType>

export const handles = ['AccountOpened', 'RedemptionRequested', 'PeriodClosed', ...postedEvents] as const

type Handled = EventOf<(typeof handles)[number]>

/** A hold bears the id of its redemption. */
const askFor = (
  state: Statements,
  { redemptionId, requestedBy, volunteerId }: EventOf<'RedemptionRequested'>,
): void => {
  if (requestedBy !== volunteerId) state.askedBy[redemptionId] = requestedBy
}

/** Points given away at another's word: staff for somebody without a phone, who is the holder. */
const askForTransfer = (state: Statements, { event, metadata }: RecordedEvent<EventOf<'TransferRequested'>>): void => {
  const { actor } = metadata
  const isHolder = actor.kind === 'person' && actor.personId === rowOf(state.holders, event.accountId)
  if (actor.kind === 'person' && !isHolder) state.askedBy[event.transferId] = actor.personId
}

const PLACE_DIGITS = 8

/** Lines of an account by their key stand in their order: no id holds a slash, and no account has more than so many digits of lines. */
export const lineKey = (accountId: AccountId, place: number): string =>
  `${accountId}/${String(place).padStart(PLACE_DIGITS, '0')}`

const book = (state: Statements, recorded: RecordedEvent<AccountPostedEvent>): void => {
  const { accountId } = recorded.event
  const line = statementLineOf(recorded, rowOf(state.openFrom, accountId))
  const askedBy = rowOf(state.askedBy, line.reference ?? '')
  const booked = askedBy === undefined ? line : { ...line, askedBy }
  const place = rowOf(state.counts, accountId) ?? 0
  state.lines[lineKey(accountId, place)] = booked
  state.counts[accountId] = place + 1
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Statements, recorded: RecordedEvent<Handled>): Statements => {
  const { event } = recorded
  if (event.type === 'AccountOpened') {
    state.holders[event.accountId] = event.holderId
  } else if (event.type === 'RedemptionRequested') {
    askFor(state, event)
  } else if (event.type === 'PeriodClosed') {
    state.openFrom[event.accountId] = openAfter(event)
  } else {
    if (event.type === 'TransferRequested') askForTransfer(state, { ...recorded, event })
    book(state, { ...recorded, event })
  }
  return state
}
