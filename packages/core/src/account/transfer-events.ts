/** Points given to another account. The giver's stream holds and sends them; the receiver's stream alone decides whether they come. */
import * as t from 'io-ts'
import { AccountId, LotId, TransferId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomePoints } from '../kernel/quantities.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { Allocations } from './allocation.ts'
import { PointClass } from './origin.ts'

/** Points of one lot on their way: they keep their kind, their age and their expiry. */
export const TransferredLot = t.strict(
  {
    /** in the account whose event it is */
    lotId: LotId,
    points: SomePoints,
    pointClass: PointClass,
    earnedOn: LocalDate,
    expiresOn: optional(LocalDate),
  },
  'TransferredLot',
)
export type TransferredLot = t.TypeOf<typeof TransferredLot>

export const TransferredLots = list(TransferredLot, 1, 100_000)

/** Why they did not come. */
export const TransferObstacle = t.union(
  [t.literal('account-unknown'), t.literal('account-not-open'), t.literal('balance-too-large')],
  'TransferObstacle',
)
export type TransferObstacle = t.TypeOf<typeof TransferObstacle>

/** Held, oldest lots first, until the other account has answered. */
export const TransferRequested = event('TransferRequested', {
  accountId: AccountId,
  transferId: TransferId,
  toAccountId: AccountId,
  points: SomePoints,
  lots: TransferredLots,
  requestedAt: Instant,
})
export type TransferRequested = t.TypeOf<typeof TransferRequested>

/** They have come, and leave here. */
export const TransferSent = event('TransferSent', {
  accountId: AccountId,
  transferId: TransferId,
  points: SomePoints,
  lots: Allocations,
  sentAt: Instant,
})
export type TransferSent = t.TypeOf<typeof TransferSent>

/** They did not come, and are available here again; what expired meanwhile lapses. */
export const TransferReturned = event('TransferReturned', {
  accountId: AccountId,
  transferId: TransferId,
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
  obstacle: TransferObstacle,
})
export type TransferDeclined = t.TypeOf<typeof TransferDeclined>
