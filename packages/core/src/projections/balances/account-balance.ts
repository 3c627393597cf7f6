/** What does an account have at a moment? */
import type { AccountId, HolderId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { rowOf } from '../table.ts'
import type { AccountRow } from './account-row.ts'
import type { Balances } from './fold.ts'
import { isExpired } from './lot-row.ts'

export interface AccountBalance {
  readonly accountId: AccountId
  readonly holderId: HolderId
  readonly standing: AccountRow['standing']
  /** available and held together */
  readonly balance: number
  /** less the debt; below zero only by a recorded debt */
  readonly available: number
  readonly held: number
  readonly debt: number
}

/** As of `at`, which may lie after all events: what has expired by then is not available, even where no expiry was booked (law 16). */
export const accountBalance = (state: Balances, accountId: AccountId, at: Instant): AccountBalance | undefined => {
  const account = rowOf(state.accounts, accountId)
  return account && balanceIn(account, accountId, at)
}

export const balanceIn = (account: AccountRow, accountId: AccountId, at: Instant): AccountBalance => {
  let available = 0 - account.debt
  let held = 0
  for (const lot of Object.values(account.lots)) {
    if (!isExpired(lot, at)) available += lot.available
    held += lot.held
  }
  const { holderId, standing, debt } = account
  return { accountId, holderId, standing, balance: available + held, available, held, debt }
}

/** The balance of the one account of a holder, a person or a household. */
export const holderBalance = (state: Balances, holderId: HolderId, at: Instant): AccountBalance | undefined => {
  const accountId = rowOf(state.accountOfHolder, holderId)
  return accountId === undefined ? undefined : accountBalance(state, accountId, at)
}
