/** What is set aside in an account, and until when? */
import type { AccountId, HoldId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { rowOf, rowsOf, sortedBy } from '../table.ts'
import type { Balances } from './fold.ts'

export interface OpenHold {
  readonly holdId: HoldId
  readonly points: number
  readonly expiresAt: Instant
}

/** What ends first stands first. Empty for an unknown account. */
export const openHoldsOf = (state: Balances, accountId: AccountId): ReadonlyArray<OpenHold> => {
  const holds = rowsOf(rowOf(state.accounts, accountId)?.holds ?? {})
  const open = holds.map(([holdId, hold]) => ({ holdId: holdId as HoldId, ...hold }))
  return sortedBy(
    open,
    (hold) => hold.expiresAt,
    (hold) => hold.holdId,
  )
}
