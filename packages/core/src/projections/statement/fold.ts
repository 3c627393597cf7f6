/** The lines of every account's statement, in the order in which they were booked. */
import type { EventType } from '../../events.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { type StatementLine, statementLineOf } from '../../ledger/statement-line.ts'
import type { AccountPostedEvent } from '../../ledger/without-postings.ts'
import { rowOf, type Table } from '../table.ts'

export interface Statements {
  readonly lines: Table<Array<StatementLine>>
}

export const initialState = (): Statements => ({ lines: {} })

export const handles = [
  'PointsDeposited',
  'PointsGranted',
  'OpeningBalanceRecorded',
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
  'PointsDeducted',
  'DeductionReversed',
] as const satisfies ReadonlyArray<EventType>

/** Changes the state it is given, as a projection may. */
export const apply = (state: Statements, recorded: RecordedEvent<AccountPostedEvent>): Statements => {
  const { accountId } = recorded.event
  const line = statementLineOf(recorded)
  const before = rowOf(state.lines, accountId)
  if (before === undefined) state.lines[accountId] = [line]
  else before.push(line)
  return state
}
