/** How the points of one account move between the places of its lots, by holds, expiry, corrections and transfers. */
import type {
  CaptureReversed,
  CreditReversed,
  DebtInherited,
  DebtPassedOn,
  DeductionReversed,
  DepositReversed,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  PointsDeducted,
  PointsPassedOn,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from '../../account/events.ts'
import { removeRow } from '../table.ts'
import { type AccountRow, revive } from './account-row.ts'
import { firstOf, type LotPlace, movePoints } from './lot-row.ts'

export const hold = (account: AccountRow, { holdId, points, allocations, expiresAt }: HoldPlaced): AccountRow => {
  account.holds[holdId] = { points, expiresAt }
  movePoints(account.lots, allocations, 'available', 'held')
  return account
}

type ComingBack = Pick<HoldReleased, 'returned' | 'lapsed' | 'settledDebt'> & Partial<Pick<CaptureReversed, 'revived'>>

/** Of what returns, the first points settle the debt. What lapses is left in its lot, which has expired. */
export const giveBack = (account: AccountRow, event: ComingBack, from: LotPlace): AccountRow => {
  revive(account, event.revived ?? [])
  movePoints(account.lots, event.returned, from, 'available')
  movePoints(account.lots, event.lapsed, from, 'available')
  movePoints(account.lots, firstOf(event.returned, event.settledDebt), 'available', 'gone')
  account.debt -= event.settledDebt
  return account
}

export const endHold = (account: AccountRow, event: HoldCaptured | HoldReleased): AccountRow => {
  removeRow(account.holds, event.holdId)
  if (event.type === 'HoldCaptured') movePoints(account.lots, event.captured, 'held', 'gone')
  return giveBack(account, event, 'held')
}

export const takeBack = (account: AccountRow, event: DepositReversed | CreditReversed | DebtInherited): AccountRow => {
  const { lotId, withdrawn, unexpired, settled, debt } = event
  if (lotId !== undefined) {
    movePoints(account.lots, [{ lotId, points: withdrawn + unexpired }], 'available', 'gone')
  }
  movePoints(account.lots, settled, 'available', 'gone')
  account.debt += debt
  return account
}

export const deduct = (account: AccountRow, { lots, debt }: PointsDeducted): AccountRow => {
  movePoints(account.lots, lots, 'available', 'gone')
  account.debt += debt
  return account
}

export const restore = (account: AccountRow, event: DeductionReversed): AccountRow => {
  account.debt -= event.forgiven
  return giveBack(account, event, 'gone')
}

const give = (account: AccountRow, event: TransferRequested): AccountRow => {
  account.holds[event.transferId] = { points: event.points, expiresAt: event.requestedAt }
  movePoints(account.lots, event.lots, 'available', 'held')
  return account
}

type Leaving = TransferRequested | TransferSent | TransferReturned | PointsPassedOn | DebtPassedOn

export const leave = (account: AccountRow, event: Leaving): AccountRow => {
  switch (event.type) {
    case 'TransferRequested':
      return give(account, event)
    case 'TransferSent':
    case 'TransferReturned':
      return endTransfer(account, event)
    case 'PointsPassedOn':
      return passOn(account, event)
    case 'DebtPassedOn':
      account.debt -= event.points
      return account
  }
}

const endTransfer = (account: AccountRow, event: TransferSent | TransferReturned): AccountRow => {
  removeRow(account.holds, event.transferId)
  if (event.type === 'TransferReturned') return giveBack(account, event, 'held')
  movePoints(account.lots, event.lots, 'held', 'gone')
  return account
}

const passOn = (account: AccountRow, { lots }: PointsPassedOn): AccountRow => {
  movePoints(account.lots, lots, 'available', 'gone')
  return account
}
