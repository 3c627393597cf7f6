/** One account as the balances keep it, and how points come into it. */
import type {
  LotTold,
  OpeningBalanceRecorded,
  PeriodClosed,
  PointsCredited,
  PointsGranted,
  PointsInherited,
  TransferReceived,
} from '../../account/events.ts'
import type { HolderId, LotId } from '../../kernel/ids.ts'
import { type Instant, localDateOf } from '../../kernel/time.ts'
import { rowOf, type Table } from '../table.ts'
import { firstOf, type LotRow, movePoints } from './lot-row.ts'

export interface AccountRow {
  readonly holderId: HolderId
  standing: 'open' | 'frozen' | 'closed'
  debt: number
  /** how many lots ever came */
  lotCount: number
  /** since the last closing, and those that were open then */
  lots: Table<LotRow>
  holds: Table<{ readonly points: number; readonly expiresAt: Instant }>
}

type NewLot = Pick<LotRow, 'servedOn' | 'depositedAt' | 'expiresOn'> &
  Partial<Pick<LotRow, 'pointClass'>> & { readonly lotId: LotId; readonly points: number }

/** Of what comes, the first points settle the debt. */
export const credit = (account: AccountRow, coming: ReadonlyArray<NewLot>, settledDebt: number): AccountRow => {
  for (const { lotId, points, servedOn, depositedAt, expiresOn, pointClass = 'earned' } of coming) {
    const order = account.lotCount
    account.lots[lotId] = { servedOn, depositedAt, expiresOn, pointClass, order, available: points, held: 0 }
    account.lotCount += 1
  }
  movePoints(account.lots, firstOf(coming, settledDebt), 'available', 'gone')
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

/** Lots that are nowhere on these books, because nothing was left of them at the last closing. */
export const revive = (account: AccountRow, revived: ReadonlyArray<LotTold>): void => {
  for (const { lotId, ...lot } of revived) {
    if (rowOf(account.lots, lotId) === undefined) account.lots[lotId] = { ...lot, available: 0, held: 0 }
  }
}

/** As somebody has it who begins here: what is gone is forgotten. A closing without its lots leaves them as they are. */
export const close = (account: AccountRow, event: PeriodClosed): AccountRow => {
  const { standing, debt, lotCount, lots, holds } = event
  if (lots === undefined || holds === undefined) return account
  account.standing = standing
  account.debt = debt
  account.lotCount = lotCount
  account.lots = Object.fromEntries(lots.map(({ lotId, ...lot }) => [lotId, lot]))
  account.holds = Object.fromEntries(holds.map(({ holdId, ...hold }) => [holdId, hold]))
  return account
}

/** The whole account at a closing; undefined where it does not tell its lots. */
export const rowAt = (event: PeriodClosed): AccountRow | undefined => {
  const { holderId, standing, debt, lotCount, lots } = event
  return lots === undefined ? undefined : close({ holderId, standing, debt, lotCount, lots: {}, holds: {} }, event)
}
