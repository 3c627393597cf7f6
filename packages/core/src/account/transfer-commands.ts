/** What can be asked of points that go to another account, of this town or of another. */
import type * as t from 'io-ts'
import { AccountId, TenantId, TransferId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { TransferObstacle } from '../kernel/transfer-obstacle.ts'
import { TransferredLots } from '../kernel/transferred-lot.ts'

/** Gives points to another account; by a policy, that account is asked and then this one told. */
export const RequestTransfer = command('RequestTransfer', {
  accountId: AccountId,
  transferId: TransferId,
  toAccountId: AccountId,
  /** another town with which there is an agreement, where the account is one of its own; absent: this town */
  toTown: optional(TenantId),
  points: SomePoints,
})
export type RequestTransfer = t.TypeOf<typeof RequestTransfer>

/** Asked of the account that receives. */
export const ReceiveTransfer = command('ReceiveTransfer', {
  accountId: AccountId,
  transferId: TransferId,
  fromAccountId: AccountId,
  /** absent: this town */
  fromTown: optional(TenantId),
  lots: TransferredLots,
})
export type ReceiveTransfer = t.TypeOf<typeof ReceiveTransfer>

export const CompleteTransfer = command('CompleteTransfer', { accountId: AccountId, transferId: TransferId })
export type CompleteTransfer = t.TypeOf<typeof CompleteTransfer>

export const ReturnTransfer = command('ReturnTransfer', {
  accountId: AccountId,
  transferId: TransferId,
  obstacle: TransferObstacle,
})
export type ReturnTransfer = t.TypeOf<typeof ReturnTransfer>
