/** What a holder reads on the statement for one event: how much came or went, and what it was for. */
import type { DeductionId, HoldId, LotId, PersonId, TransferId, WorkId } from '../kernel/ids.ts'
import type { RecordedEvent } from '../kernel/recorded.ts'
import type { Instant } from '../kernel/time.ts'
import { bookedAt } from './booked-at.ts'
import { classOf } from './chart.ts'
import { postings } from './postings.ts'
import type { AccountPostedEvent } from './without-postings.ts'

export type StatementKind =
  | 'deposited'
  | 'granted'
  | 'brought-forward'
  | 'credited'
  | 'credit-taken-back'
  | 'held'
  | 'spent'
  | 'released'
  | 'given-back'
  | 'expired'
  | 'unexpired'
  | 'taken-back'
  | 'transfer-held'
  | 'transfer-sent'
  | 'transfer-returned'
  | 'transfer-received'
  | 'passed-on'
  | 'inherited'
  | 'debt-passed-on'
  | 'debt-inherited'
  | 'deducted'
  | 'deduction-reversed'

export interface StatementLine {
  /** when it happened, in business time */
  readonly at: Instant
  /** when it counts in the books: never in a period that was closed before */
  readonly bookedAt: Instant
  readonly kind: StatementKind
  /** points that became available; negative: ceased to be */
  readonly available: number
  /** points that became held; negative: ceased to be */
  readonly held: number
  /** the work, hold, lot, transfer or deduction that it was for; absent where it was several lots */
  readonly reference: WorkId | HoldId | LotId | TransferId | DeductionId | undefined
  /** whose work it was, where members of a household keep their points together */
  readonly servedBy: PersonId | undefined
}

const kinds: Readonly<Record<AccountPostedEvent['type'], StatementKind>> = {
  PointsDeposited: 'deposited',
  PointsGranted: 'granted',
  OpeningBalanceRecorded: 'brought-forward',
  PointsCredited: 'credited',
  CreditReversed: 'credit-taken-back',
  HoldPlaced: 'held',
  HoldCaptured: 'spent',
  HoldReleased: 'released',
  CaptureReversed: 'given-back',
  PointsExpired: 'expired',
  ExpiryReversed: 'unexpired',
  DepositReversed: 'taken-back',
  TransferRequested: 'transfer-held',
  TransferSent: 'transfer-sent',
  TransferReturned: 'transfer-returned',
  TransferReceived: 'transfer-received',
  PointsPassedOn: 'passed-on',
  PointsInherited: 'inherited',
  DebtPassedOn: 'debt-passed-on',
  DebtInherited: 'debt-inherited',
  PointsDeducted: 'deducted',
  DeductionReversed: 'deduction-reversed',
}

const referenceOf = (event: AccountPostedEvent): StatementLine['reference'] => {
  switch (event.type) {
    case 'PointsDeposited':
      return event.workId
    case 'HoldPlaced':
    case 'HoldCaptured':
    case 'HoldReleased':
    case 'CaptureReversed':
      return event.holdId
    case 'PointsGranted':
    case 'DepositReversed':
    case 'PointsCredited':
    case 'CreditReversed':
      return event.lotId
    case 'TransferRequested':
    case 'TransferSent':
    case 'TransferReturned':
    case 'TransferReceived':
      return event.transferId
    case 'PointsPassedOn':
    case 'PointsInherited':
      return event.shareId
    case 'DebtPassedOn':
    case 'DebtInherited':
      return event.claimId
    case 'PointsDeducted':
    case 'DeductionReversed':
      return event.deductionId
    case 'OpeningBalanceRecorded':
    case 'PointsExpired':
    case 'ExpiryReversed':
      return undefined
  }
}

/** A deposit of nothing (a cap was reached) is a line of zero. `openFrom`: as in `bookedAt`. */
export const statementLineOf = (
  { event, metadata }: RecordedEvent<AccountPostedEvent>,
  openFrom?: Instant,
): StatementLine => {
  let available = 0
  let held = 0
  for (const { account, points } of postings(event)) {
    const ledgerClass = classOf(account)
    if (ledgerClass === 'available') available += points
    if (ledgerClass === 'held') held += points
  }
  const servedBy = event.type === 'PointsDeposited' ? event.volunteerId : undefined
  const { occurredAt: at } = metadata
  const booked = bookedAt(event, at, openFrom)
  return { at, bookedAt: booked, kind: kinds[event.type], available, held, reference: referenceOf(event), servedBy }
}
