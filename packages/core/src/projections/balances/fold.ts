/** What every account has: its lots, its open holds, its recorded debt. */
import type { AccountOpened } from '../../account/events.ts'
import type { EventType } from '../../events.ts'
import type { AccountId } from '../../kernel/ids.ts'
import type { RecordedEvent } from '../../kernel/recorded.ts'
import type { EventOf, Partitioning } from '../projection.ts'
import { rowOf, type Table, uniteTables } from '../table.ts'
import { type AccountRow, bringForward, close, credit, creditBeyondWork, grant, receive } from './account-row.ts'
import { deduct, endHold, giveBack, hold, leave, restore, takeBack } from './moves.ts'

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
  'AccountFrozen',
  'AccountUnfrozen',
  'AccountClosed',
  'AccountReopened',
  'PeriodClosed',
] as const satisfies ReadonlyArray<EventType>

export const newRow = ({ holderId }: AccountOpened): AccountRow => ({
  ...{ holderId, standing: 'open', debt: 0, lotCount: 0, lots: {}, holds: {} },
})

const open = (state: Balances, event: AccountOpened): Balances => {
  const { accountId, holderId } = event
  state.accounts[accountId] = newRow(event)
  state.accountOfHolder[holderId] = accountId
  return state
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

export const change = (account: AccountRow, event: Exclude<Handled, AccountOpened>): AccountRow => {
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
      return giveBack(account, event, 'gone')
    case 'DepositReversed':
    case 'CreditReversed':
    case 'DebtInherited':
      return takeBack(account, event)
    case 'TransferRequested':
    case 'TransferSent':
    case 'TransferReturned':
    case 'PointsPassedOn':
    case 'DebtPassedOn':
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
    case 'PeriodClosed':
      return close(account, event)
  }
}

/** Changes the state it is given, as a projection may. */
export const apply = (state: Balances, { event }: RecordedEvent<Handled>): Balances => {
  if (event.type === 'AccountOpened') return open(state, event)
  const account = rowOf(state.accounts, event.accountId)
  if (account !== undefined) change(account, event)
  return state
}

/** An account and its holder are told of in one stream. */
export const partitioning: Partitioning<Balances> = {
  by: 'stream',
  merge: (one, other) => {
    uniteTables(one.accounts, other.accounts)
    uniteTables(one.accountOfHolder, other.accountOfHolder)
    return one
  },
}
