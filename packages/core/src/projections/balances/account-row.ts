/** One account as the balances keep it, and how points come into it. */
import type {
  OpeningBalanceRecorded,
  PointsCredited,
  PointsGranted,
  PointsInherited,
  TransferReceived,
} from '../../account/events.ts'
import type { HolderId, LotId } from '../../kernel/ids.ts'
import { type Instant, localDateOf } from '../../kernel/time.ts'
import type { Table } from '../table.ts'
import { firstOf, type LotRow, movePoints } from './lot-row.ts'

export interface AccountRow {
  readonly holderId: HolderId
  standing: 'open' | 'frozen' | 'closed'
  debt: number
  readonly lots: Table<LotRow>
  readonly holds: Table<{ readonly points: number; readonly expiresAt: Instant }>
}

type NewLot = Pick<LotRow, 'servedOn' | 'depositedAt' | 'expiresOn'> &
  Partial<Pick<LotRow, 'pointClass'>> & { readonly lotId: LotId; readonly points: number }

/** Of what comes, the first points settle the debt. */
export const credit = (account: AccountRow, coming: ReadonlyArray<NewLot>, settledDebt: number): AccountRow => {
  for (const { lotId, points, servedOn, depositedAt, expiresOn, pointClass = 'earned' } of coming) {
    const places = { available: points, held: 0, spent: 0, expired: 0, withdrawn: 0 }
    const order = Object.keys(account.lots).length
    account.lots[lotId] = { servedOn, depositedAt, expiresOn, pointClass, order, issued: points, ...places }
  }
  movePoints(account.lots, firstOf(coming, settledDebt), 'available', 'withdrawn')
  account.debt -= settledDebt
  return account
}

export const grant = (account: AccountRow, event: PointsGranted): AccountRow => {
  const lot = { ...event, servedOn: localDateOf(event.grantedAt), depositedAt: event.grantedAt }
  return credit(account, [{ ...lot, pointClass: 'granted' }], event.settledDebt)
}

export const creditBeyondWork = (account: AccountRow, event: PointsCredited): AccountRow =>
  credit(account, [{ ...event, servedOn: event.creditedFor, depositedAt: event.creditedAt }], event.settledDebt)

export const bringForward = (
  account: AccountRow,
  { lots, settledDebt, recordedAt }: OpeningBalanceRecorded,
): AccountRow =>
  credit(
    account,
    lots.map((lot) => ({ ...lot, servedOn: lot.earnedOn, depositedAt: recordedAt })),
    settledDebt,
  )

export const receive = (account: AccountRow, event: TransferReceived | PointsInherited): AccountRow => {
  const depositedAt = event.type === 'PointsInherited' ? event.inheritedAt : event.receivedAt
  return credit(
    account,
    event.lots.map((lot) => ({ ...lot, servedOn: lot.earnedOn, depositedAt })),
    event.settledDebt,
  )
}
