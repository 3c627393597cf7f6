/** The accounts of the town's books. Each posting names one of them. */
import type { AccountId, TenantId } from '../kernel/ids.ts'

/**
 * - `issuance`: where points come from; its negative balance is all that was ever issued and not taken back;
 * - `grants`: the same for points that donors, holidays and base amounts grant, and `paper-books` for what was brought forward;
 * - `available:<account>`: what its holder may spend; negative where a debt is recorded;
 * - `held:<account>`: set aside for redemptions under way;
 * - `redeemed`: spent on goods;
 * - `settled`: of those, what a confirmed settlement with a merchant accounts for;
 * - `transit`: between two accounts, nothing once both have answered;
 * - `town:<town>`: what went to another town less what came from there; that town's books have the same from their side;
 * - `deducted`: taken for a recorded reason;
 * - `expired`: written off because nobody spent it in time.
 */
export type LedgerAccount =
  | 'issuance'
  | 'grants'
  | 'paper-books'
  | `available:${AccountId}`
  | `held:${AccountId}`
  | 'redeemed'
  | 'settled'
  | 'transit'
  | `town:${TenantId}`
  | 'deducted'
  | 'expired'

/** The accounts of the chart without their owners, as a trial balance adds them up. */
export type LedgerClass =
  | 'issuance'
  | 'grants'
  | 'paper-books'
  | 'available'
  | 'held'
  | 'redeemed'
  | 'settled'
  | 'transit'
  | 'other-towns'
  | 'deducted'
  | 'expired'

export const ledgerClasses: ReadonlyArray<LedgerClass> = [
  'issuance',
  'grants',
  'paper-books',
  'available',
  'held',
  'redeemed',
  'settled',
  'transit',
  'other-towns',
  'deducted',
  'expired',
]

/** What the holder may spend. */
export const availableOf = (accountId: AccountId): LedgerAccount => `available:${accountId}`

/** What is set aside. */
export const heldOf = (accountId: AccountId): LedgerAccount => `held:${accountId}`

/** What went to another town less what came from there. */
export const clearingWith = (town: TenantId): LedgerAccount => `town:${town}`

/** Which line of the trial balance an account adds to. */
export const classOf = (account: LedgerAccount): LedgerClass => {
  if (account.startsWith('held:')) return 'held'
  if (account.startsWith('town:')) return 'other-towns'
  return account.startsWith('available:') ? 'available' : (account as LedgerClass)
}
