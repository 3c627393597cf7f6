/** The pool to which villagers give points for those in need: one account a tenant, which nobody holds. */
import { accountIdOf } from './derive.ts'
import type { AccountId, HolderId } from './ids.ts'
import { THE_TOWN } from './stream.ts'

export const poolHolderId: HolderId = THE_TOWN as HolderId

export const poolAccountId: AccountId = accountIdOf(poolHolderId)
