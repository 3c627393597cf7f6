/** What every account has: its lots, its open holds, its recorded debt. */
import type {
  AccountOpened,
  CreditReversed,
  DeductionReversed,
  DepositReversed,
  ExpiryReversed,
  HoldCaptured,
  HoldPlaced,
  HoldReleased,
  PointsDeducted,
  PointsExpired,
  PointsPassedOn,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from '../../account/events.ts'
import type { EventType } from '../../events.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { EventOf } from '../projection.ts'
import { removeRow, rowOf, type Table } from '../table.ts'
import { type AccountRow, bringForward, credit, creditBeyondWork, grant, receive } from './account-row.ts'
import { firstOf, type LotPlace, movePoints } from './lot-row.ts'

export interface Balances {
  readonly accounts: Table<AccountRow>
  readonly accountOfHolder: Table<AccountId>
}

export const initialState = (): Balances => ({ accounts: {}, accountOfHolder: {} })

export const handles = [
  'AccountOpened',
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
  'PointsDeducted',
  'DeductionReversed',
  'AccountFrozen',
  'AccountUnfrozen',
  'AccountClosed',
  'AccountReopened',
] as const satisfies ReadonlyArray<EventType>

const open = (state: Balances, { accountId, holderId }: AccountOpened): Balances => {
  state.accounts[accountId] = { holderId, standing: 'open', debt: 0, lots: {}, holds: {} }
  state.accountOfHolder[holderId] = accountId
  return state
}

const hold = (account: AccountRow, { holdId, points, allocations, expiresAt }: HoldPlaced): AccountRow => {
  account.holds[holdId] = { points, expiresAt }
  movePoints(account.lots, allocations, 'available', 'held')
  return account
}

type ComingBack = Pick<HoldReleased, 'returned' | 'lapsed' | 'settledDebt'>

/** Of what returns, the first points settle the debt. */
const giveBack = (account: AccountRow, event: ComingBack, from: LotPlace): AccountRow => {
  movePoints(account.lots, event.returned, from, 'available')
  movePoints(account.lots, event.lapsed, from, 'expired')
  movePoints(account.lots, firstOf(event.returned, event.settledDebt), 'available', 'withdrawn')
  account.debt -= event.settledDebt
  return account
}

const endHold = (account: AccountRow, event: HoldCaptured | HoldReleased): AccountRow => {
  removeRow(account.holds, event.holdId)
  if (event.type === 'HoldCaptured') movePoints(account.lots, event.captured, 'held', 'spent')
  return giveBack(account, event, 'held')
}

const expire = (account: AccountRow, event: PointsExpired | ExpiryReversed): AccountRow => {
  if (event.type === 'PointsExpired') movePoints(account.lots, event.lots, 'available', 'expired')
  else movePoints(account.lots, event.lots, 'expired', 'available')
  return account
}

const takeBack = (account: AccountRow, event: DepositReversed | CreditReversed): AccountRow => {
  const { lotId, withdrawn, unexpired, settled, debt } = event
  movePoints(account.lots, [{ lotId, points: withdrawn }], 'available', 'withdrawn')
  movePoints(account.lots, [{ lotId, points: unexpired }], 'expired', 'withdrawn')
  movePoints(account.lots, settled, 'available', 'withdrawn')
  account.debt += debt
  return account
}

const deduct = (account: AccountRow, { lots, debt }: PointsDeducted): AccountRow => {
  movePoints(account.lots, lots, 'available', 'withdrawn')
  account.debt += debt
  return account
}

const restore = (account: AccountRow, event: DeductionReversed): AccountRow => {
  account.debt -= event.forgiven
  return giveBack(account, event, 'withdrawn')
}

const give = (account: AccountRow, event: TransferRequested): AccountRow => {
  account.holds[event.transferId] = { points: event.points, expiresAt: event.requestedAt }
  movePoints(account.lots, event.lots, 'available', 'held')
  return account
}

const leave = (account: AccountRow, event: TransferSent | TransferReturned | PointsPassedOn): AccountRow =>
  event.type === 'PointsPassedOn' ? passOn(account, event) : endTransfer(account, event)

const endTransfer = (account: AccountRow, event: TransferSent | TransferReturned): AccountRow => {
  removeRow(account.holds, event.transferId)
  if (event.type === 'TransferReturned') return giveBack(account, event, 'held')
  movePoints(account.lots, event.lots, 'held', 'withdrawn')
  return account
}

const passOn = (account: AccountRow, { lots }: PointsPassedOn): AccountRow => {
  movePoints(account.lots, lots, 'available', 'withdrawn')
  return account
}

const standings = {
  AccountFrozen: 'frozen',
  AccountReopened: 'frozen',
  AccountUnfrozen: 'open',
  AccountClosed: 'closed',
} as const

const standAs = (account: AccountRow, type: keyof typeof standings): AccountRow => {
  account.standing = standings[type]
  return account
}

type Handled = EventOf<(typeof handles)[number]>

type Coming = EventOf<
  | 'PointsDeposited'
  | 'PointsGranted'
  | 'OpeningBalanceRecorded'
  | 'PointsCredited'
  | 'TransferReceived'
  | 'PointsInherited'
>

const comeIn = (account: AccountRow, event: Coming): AccountRow => {
  switch (event.type) {
    case 'PointsDeposited':
      return credit(account, [event], event.settledDebt)
    case 'PointsGranted':
      return grant(account, event)
    case 'OpeningBalanceRecorded':
      return bringForward(account, event)
    case 'PointsCredited':
      return creditBeyondWork(account, event)
    case 'TransferReceived':
    case 'PointsInherited':
      return receive(account, event)
  }
}

const change = (account: AccountRow, event: Exclude<Handled, AccountOpened>): AccountRow => {
  switch (event.type) {
    case 'PointsDeposited':
    case 'PointsGranted':
    case 'OpeningBalanceRecorded':
    case 'PointsCredited':
    case 'TransferReceived':
    case 'PointsInherited':
      return comeIn(account, event)
    case 'HoldPlaced':
      return hold(account, event)
    case 'HoldCaptured':
    case 'HoldReleased':
      return endHold(account, event)
    case 'CaptureReversed':
      return giveBack(account, event, 'spent')
    case 'PointsExpired':
    case 'ExpiryReversed':
      return expire(account, event)
    case 'DepositReversed':
    case 'CreditReversed':
      return takeBack(account, event)
    case 'TransferRequested':
      return give(account, event)
    case 'TransferSent':
    case 'TransferReturned':
    case 'PointsPassedOn':
      return leave(account, event)
    case 'PointsDeducted':
      return deduct(account, event)
    case 'DeductionReversed':
      return restore(account, event)
    case 'AccountFrozen':
    case 'AccountReopened':
    case 'AccountUnfrozen':
    case 'AccountClosed':
      return standAs(account, event.type)
  }
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Balances, { event }: RecordedEvent<Handled>): Balances => {
  if (event.type === 'AccountOpened') return open(state, event)
  const account = rowOf(state.accounts, event.accountId)
  if (account !== undefined) change(account, event)
  return state
}
