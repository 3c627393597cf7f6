/** What happens to an account of the Love Bank, in the order of its life. Every movement of points names the lots it moves. */
import * as t from 'io-ts'
import { ExplanationLine } from '../award/explanation.ts'
import { AccountId, HolderId, LotId, PersonId, TaskId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Capacity, CardVersion, Points, SomeMinutes, SomePoints } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { Allocations } from './allocation.ts'
import { CreditReversed, PointsCredited, StatusRecorded } from './beyond-work-events.ts'
import { Claims } from './claim.ts'
import { PeriodClosed } from './closing-events.ts'
import { OpeningBalanceRecorded, PointsGranted } from './credit-events.ts'
import { DeductionRejected, DeductionRequested, DeductionReversed, PointsDeducted } from './deduction-events.ts'
import { CaptureReversed, HoldCaptured, HoldPlaced, HoldReleased } from './hold-events.ts'
import { HolderKind } from './holder.ts'
import { LotSource } from './origin.ts'
import { AccountClosed, AccountFrozen, AccountReopened, AccountUnfrozen } from './standing-events.ts'
import { DebtInherited, DebtPassedOn, PointsInherited, PointsPassedOn } from './succession-events.ts'
import {
  TransferDeclined,
  TransferReceived,
  TransferRequested,
  TransferReturned,
  TransferSent,
} from './transfer-events.ts'

export const AccountOpened = event('AccountOpened', {
  accountId: AccountId,
  holderId: HolderId,
  holderKind: HolderKind,
})
export type AccountOpened = t.TypeOf<typeof AccountOpened>

/** Points for one confirmed work. The work's id is the lot's: one work, one lot (law 3). */
export const PointsDeposited = event('PointsDeposited', {
  accountId: AccountId,
  lotId: LotId,
  workId: WorkId,
  taskId: TaskId,
  category: Keyword,
  minutes: SomeMinutes,
  /** of a group: how many served so long, each of whom earned what is explained; absent: one volunteer */
  heads: optional(Capacity),
  servedOn: LocalDate,
  /** when the work began; absent where nobody knew */
  from: optional(Instant),
  /** whose work it was, where a household's account has the points; absent: the holder's own */
  volunteerId: optional(PersonId),
  /** what the card in force awards, zero where a cap was reached */
  points: Points,
  cardVersion: CardVersion,
  explanation: list(ExplanationLine, 1, 50),
  /** the town's day at whose beginning the points expire; absent: never */
  expiresOn: optional(LocalDate),
  /** the part that went to settle a recorded debt at once */
  settledDebt: Points,
  depositedAt: Instant,
})
export type PointsDeposited = t.TypeOf<typeof PointsDeposited>

/** What had expired is written off the books. It had not been spendable since the day itself (law 16). */
export const PointsExpired = event('PointsExpired', {
  accountId: AccountId,
  points: SomePoints,
  lots: Allocations,
  expiredAt: Instant,
})
export type PointsExpired = t.TypeOf<typeof PointsExpired>

/**
 * A write-off taken back, for as much as late news needs: on the day that is booked now, before what follows, these points were
 * still good. Without it a write-off in time would refuse what a late one lets through (law 16).
 */
export const ExpiryReversed = event('ExpiryReversed', {
  accountId: AccountId,
  points: SomePoints,
  lots: Allocations,
  reversedAt: Instant,
})
export type ExpiryReversed = t.TypeOf<typeof ExpiryReversed>

/**
 * A deposit taken back: `withdrawn` from what is left of the lot, `unexpired` from what of it had expired, `claims` from heirs who
 * have some of it, `settled` from other lots; what none of them covers becomes recorded debt, never hidden.
 */
export const DepositReversed = event('DepositReversed', {
  accountId: AccountId,
  lotId: LotId,
  points: SomePoints,
  withdrawn: Points,
  unexpired: Points,
  settled: Allocations,
  debt: Points,
  claims: optional(Claims),
  /** absent: a confirmed work */
  source: optional(LotSource),
  reason: personal('accountId', Note),
  reversedAt: Instant,
})
export type DepositReversed = t.TypeOf<typeof DepositReversed>

export * from './beyond-work-events.ts'
export * from './closing-events.ts'
export * from './credit-events.ts'
export * from './deduction-events.ts'
export * from './hold-events.ts'
export * from './moment.ts'
export * from './standing-events.ts'
export * from './succession-events.ts'
export * from './transfer-events.ts'

export const AccountEvent = t.union(
  [
    AccountOpened,
    PointsDeposited,
    PointsGranted,
    OpeningBalanceRecorded,
    PointsCredited,
    CreditReversed,
    StatusRecorded,
    HoldPlaced,
    HoldCaptured,
    HoldReleased,
    CaptureReversed,
    PointsExpired,
    ExpiryReversed,
    DepositReversed,
    TransferRequested,
    TransferSent,
    TransferReturned,
    TransferReceived,
    TransferDeclined,
    PointsPassedOn,
    PointsInherited,
    DebtPassedOn,
    DebtInherited,
    DeductionRequested,
    PointsDeducted,
    DeductionRejected,
    DeductionReversed,
    AccountFrozen,
    AccountUnfrozen,
    AccountClosed,
    AccountReopened,
    PeriodClosed,
  ],
  'AccountEvent',
)
export type AccountEvent = t.TypeOf<typeof AccountEvent>
