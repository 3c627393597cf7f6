/**
 * The lots that will expire, as far as points of them are available. What is held is safe; what was spent is over. So a date
 * that is due always finds something to write off, and asking for it ends by the event that it brings.
 */
import type {
  AccountClosed,
  AccountEvent,
  AccountFrozen,
  AccountOpened,
  AccountReopened,
  AccountUnfrozen,
  CaptureReversed,
  CreditReversed,
  DebtInherited,
  DeductionReversed,
  DepositReversed,
  ExpiryReversed,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  PeriodClosed,
  PointsDeducted,
  PointsExpired,
  PointsPassedOn,
  TransferReceived,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from '../../account/events.ts'
import { withoutEntry } from '../../kernel/dictionary.ts'
import { type Allocations, came, freed, keyOf, type Lots, returned, setAside, taken, unexpired } from './moving-lots.ts'

type AboutAccount = AccountOpened | AccountFrozen | AccountUnfrozen | AccountClosed | AccountReopened | PeriodClosed

export const lotsAfter = (lots: Lots, event: AccountEvent): Lots => {
  switch (event.type) {
    case 'AccountOpened':
    case 'AccountFrozen':
    case 'AccountUnfrozen':
    case 'AccountClosed':
    case 'AccountReopened':
    case 'PeriodClosed':
      return lots
    default:
      return lotsAfterMove(lots, event)
  }
}

const lotsAfterMove = (lots: Lots, event: Exclude<AccountEvent, AboutAccount>): Lots => {
  switch (event.type) {
    case 'PointsDeposited':
    case 'PointsGranted':
    case 'PointsCredited':
    case 'OpeningBalanceRecorded':
    case 'PointsInherited':
      return came(lots, event.accountId, 'lots' in event ? event.lots : [event], event.settledDebt)
    case 'HoldPlaced':
    case 'HoldCaptured':
    case 'HoldReleased':
    case 'CaptureReversed':
    case 'DeductionReversed':
    case 'ExpiryReversed':
      return afterMove(lots, event)
    case 'PointsExpired':
    case 'PointsDeducted':
    case 'PointsPassedOn':
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      return taken(lots, takenBy(event))
    case 'TransferRequested':
    case 'TransferSent':
    case 'TransferReturned':
    case 'TransferReceived':
      return afterTransfer(lots, event)
    case 'StatusRecorded':
    case 'TransferDeclined':
    case 'DebtPassedOn':
    case 'DeductionRequested':
    case 'DeductionRejected':
      return lots
  }
}

type Moving = HoldPlaced | HoldCaptured | HoldReleased | CaptureReversed | DeductionReversed | ExpiryReversed

const afterMove = (lots: Lots, event: Moving): Lots => {
  switch (event.type) {
    case 'HoldPlaced':
      return setAside(lots, event.holdId, event.allocations)
    case 'HoldCaptured':
    case 'HoldReleased':
      return freed(lots, event, event.holdId)
    case 'CaptureReversed':
    case 'DeductionReversed':
      return returned(lots, event, {})
    case 'ExpiryReversed':
      return unexpired(lots, event)
  }
}

type Taking = PointsExpired | PointsDeducted | PointsPassedOn | DepositReversed | CreditReversed | DebtInherited

const takenBy = (event: Taking): Allocations => {
  if (!('withdrawn' in event)) return event.lots
  const { lotId, withdrawn, settled } = event
  return lotId === undefined ? settled : [{ lotId, points: withdrawn }, ...settled]
}

const afterTransfer = (
  lots: Lots,
  event: TransferRequested | TransferSent | TransferReturned | TransferReceived,
): Lots => {
  switch (event.type) {
    case 'TransferRequested':
      return setAside(lots, keyOf(event), event.lots)
    case 'TransferSent':
      return { ...lots, heldFrom: withoutEntry(lots.heldFrom, keyOf(event)) }
    case 'TransferReturned':
      return freed(lots, event, keyOf(event))
    case 'TransferReceived':
      return came(lots, event.accountId, event.lots, event.settledDebt)
  }
}
