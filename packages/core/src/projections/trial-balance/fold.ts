/** The totals of the bank's books, from the postings of every event. */
import type { EventType } from '../../events.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import { postings } from '../../ledger/postings.ts'
import { addToTotals, mergeTotals, noTotals, type Totals } from '../../ledger/trial-balance.ts'
import type { PostedEvent } from '../../ledger/without-postings.ts'
import type { Partitioning } from '../projection.ts'

export const initialState = (): Totals => noTotals()

export const handles = [
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
  'SettlementConfirmed',
] as const satisfies ReadonlyArray<EventType>

/** Changes the state it is given, as a projection may. */
export const apply = (state: Totals, { event }: RecordedEvent<PostedEvent>): Totals =>
  addToTotals(state, postings(event))

/** Sums are the same however they are told apart. */
export const partitioning: Partitioning<Totals> = { by: 'stream', merge: mergeTotals }
