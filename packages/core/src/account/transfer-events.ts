/** Points given to another account. The giver's stream holds and sends them; the receiver's stream alone decides whether they come. */
import type * as t from 'io-ts'
import { AccountId, TenantId, TransferId } from '../kernel/ids.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Instant } from '../kernel/time.ts'
import { TransferObstacle } from '../kernel/transfer-obstacle.ts'
import { TransferredLots } from '../kernel/transferred-lot.ts'
import { Allocations } from './allocation.ts'

export { TransferObstacle } from '../kernel/transfer-obstacle.ts'
export { TransferredLot, TransferredLots } from '../kernel/transferred-lot.ts'

/** Held, oldest lots first, until the other account has answered. */
export const TransferRequested = event('TransferRequested', {
  accountId: AccountId,
  transferId: TransferId,
  toAccountId: AccountId,
  /** the other town, where the account is one of its own; absent: this town */
  toTown: optional(TenantId),
  points: SomePoints,
  lots: TransferredLots,
  requestedAt: Instant,
})
export type TransferRequested = t.TypeOf<typeof TransferRequested>

/** They have come, and leave here. `toTown`: whether they leave the town. */
export const TransferSent = event('TransferSent', {
  accountId: AccountId,
  transferId: TransferId,
  toTown: optional(TenantId),
  points: SomePoints,
  lots: Allocations,
  sentAt: Instant,
})
export type TransferSent = t.TypeOf<typeof TransferSent>

/** They did not come, and are available here again; what expired meanwhile lapses. */
export const TransferReturned = event('TransferReturned', {
  accountId: AccountId,
  transferId: TransferId,
  toTown: optional(TenantId),
  obstacle: TransferObstacle,
  points: SomePoints,
  returned: Allocations,
  lapsed: Allocations,
  settledDebt: Points,
  returnedAt: Instant,
})
export type TransferReturned = t.TypeOf<typeof TransferReturned>

/** For each lot that gave, one that comes. */
export const TransferReceived = event('TransferReceived', {
  accountId: AccountId,
  transferId: TransferId,
  fromAccountId: AccountId,
  /** the other town, where the account that gave is one of its own; absent: this town */
  fromTown: optional(TenantId),
  points: SomePoints,
  lots: TransferredLots,
  /** the part that went to settle a recorded debt at once */
  settledDebt: Points,
  receivedAt: Instant,
})
export type TransferReceived = t.TypeOf<typeof TransferReceived>

/** The receiving account cannot take them. Said once: whoever asks again gets no other answer. */
export const TransferDeclined = event('TransferDeclined', {
  accountId: AccountId,
  transferId: TransferId,
  fromAccountId: AccountId,
  /** the other town, where the account that gave is one of its own; absent: this town */
  fromTown: optional(TenantId),
  obstacle: TransferObstacle,
})
export type TransferDeclined = t.TypeOf<typeof TransferDeclined>
