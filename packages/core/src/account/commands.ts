/** What can be asked of an account. */
import * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { AccountId, GrantReference, HolderId, HoldId, LotId, PersonId, TaskId, WorkId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Capacity, SomeMinutes, SomePoints, Years } from '../kernel/quantities.ts'
import { Keyword, Name, Note } from '../kernel/text.ts'
import { Instant, LocalDate, LocalMonth } from '../kernel/time.ts'
import { Pairing, StatusPairings } from '../spending/pairing.ts'
import {
  CreditAppraisal,
  CreditBaseAmount,
  CreditScore,
  RecordAct,
  RecordStatus,
  UpholdComplaint,
} from './beyond-work-commands.ts'
import { ApproveDeduction, RejectDeduction, RequestDeduction, ReverseDeduction } from './deduction-commands.ts'
import { GrantKind } from './grant-kind.ts'
import { HolderKind } from './holder.ts'
import { PointClass } from './origin.ts'
import { ReleaseReason } from './release-reason.ts'
import { Inherit, InheritDebt, PassOn } from './succession-commands.ts'
import { CompleteTransfer, ReceiveTransfer, RequestTransfer, ReturnTransfer } from './transfer-commands.ts'

/** The account's id follows from the holder's: one account a holder. */
export const OpenAccount = command('OpenAccount', { holderId: HolderId, holderKind: HolderKind })
export type OpenAccount = t.TypeOf<typeof OpenAccount>

/** Asked by policy for a confirmed work, with the card that was in force on the day of service. */
export const Deposit = command('Deposit', {
  accountId: AccountId,
  workId: WorkId,
  taskId: TaskId,
  category: Keyword,
  minutes: SomeMinutes,
  /** of a group: how many served so long; absent: one volunteer */
  heads: optional(Capacity),
  servedOn: LocalDate,
  /** when the work began; absent where nobody knows: nothing of it counts by the clock */
  from: optional(Instant),
  /** whose work it was; absent: the holder's own */
  volunteerId: optional(PersonId),
  card: RateCard,
})
export type Deposit = t.TypeOf<typeof Deposit>

const ForAge = t.strict({ personId: PersonId, from: Years, to: Years, on: LocalDate }, 'ForAge')

/** Points of the granted kind; `reference` says on which donation or decision they rest, and is booked once for each account. */
export const GrantPoints = command('GrantPoints', {
  accountId: AccountId,
  reference: GrantReference,
  kind: GrantKind,
  from: personal('reference', Name),
  points: SomePoints,
  expiresOn: optional(LocalDate),
  /** of a schedule: only where the person is of these ages on the day; absent: whatever the age */
  forAge: optional(ForAge),
})
export type GrantPoints = t.TypeOf<typeof GrantPoints>

/** A line of the paper book; `pointClass` absent: earned. */
const PaperLine = t.strict(
  { points: SomePoints, pointClass: optional(PointClass), earnedOn: LocalDate, expiresOn: optional(LocalDate) },
  'PaperLine',
)

/** What the paper book still had, once for each account, with the proof for it. */
export const BringForward = command('BringForward', {
  accountId: AccountId,
  lines: list(PaperLine, 1, 1_000),
  book: Name,
  page: Name,
  signedBy: personal('accountId', Name),
})
export type BringForward = t.TypeOf<typeof BringForward>

export const PlaceHold = command('PlaceHold', {
  accountId: AccountId,
  holdId: HoldId,
  points: SomePoints,
  expiresAt: Instant,
  /** how many granted points may go with earned ones; absent: as they come */
  pairing: optional(Pairing),
  /** what holds instead where the account's holder has one of these statuses */
  pairingByStatus: optional(StatusPairings),
})
export type PlaceHold = t.TypeOf<typeof PlaceHold>

/** Spends all of a hold or a part of it; the rest returns to the account at once. */
export const CaptureHold = command('CaptureHold', { accountId: AccountId, holdId: HoldId, points: SomePoints })
export type CaptureHold = t.TypeOf<typeof CaptureHold>

export const ReleaseHold = command('ReleaseHold', { accountId: AccountId, holdId: HoldId, reason: ReleaseReason })
export type ReleaseHold = t.TypeOf<typeof ReleaseHold>

/** Gives back points of a captured hold, because goods came back. */
export const ReverseCapture = command('ReverseCapture', { accountId: AccountId, holdId: HoldId, points: SomePoints })
export type ReverseCapture = t.TypeOf<typeof ReverseCapture>

/** Writes off what has expired by the command's `occurredAt`. Where nothing has, nothing happens. */
export const ExpirePoints = command('ExpirePoints', { accountId: AccountId })
export type ExpirePoints = t.TypeOf<typeof ExpirePoints>

/** Takes a deposit back; absent points: all that was not reversed before. */
export const ReverseDeposit = command('ReverseDeposit', {
  accountId: AccountId,
  lotId: LotId,
  points: optional(SomePoints),
  reason: personal('accountId', Note),
})
export type ReverseDeposit = t.TypeOf<typeof ReverseDeposit>

export const FreezeAccount = command('FreezeAccount', { accountId: AccountId, reason: personal('accountId', Note) })
export type FreezeAccount = t.TypeOf<typeof FreezeAccount>

export const UnfreezeAccount = command('UnfreezeAccount', { accountId: AccountId })
export type UnfreezeAccount = t.TypeOf<typeof UnfreezeAccount>

export const CloseAccount = command('CloseAccount', { accountId: AccountId })
export type CloseAccount = t.TypeOf<typeof CloseAccount>

export const ReopenAccount = command('ReopenAccount', { accountId: AccountId })
export type ReopenAccount = t.TypeOf<typeof ReopenAccount>

/** Closes the books of a month that is over at the command's `occurredAt`. Where they are closed, or nothing was booked, nothing happens. */
export const ClosePeriod = command('ClosePeriod', { accountId: AccountId, period: LocalMonth })
export type ClosePeriod = t.TypeOf<typeof ClosePeriod>

export const AccountCommand = t.union(
  [
    OpenAccount,
    Deposit,
    GrantPoints,
    BringForward,
    RecordAct,
    RecordStatus,
    CreditBaseAmount,
    CreditScore,
    CreditAppraisal,
    UpholdComplaint,
    PlaceHold,
    CaptureHold,
    ReleaseHold,
    ReverseCapture,
    ExpirePoints,
    ReverseDeposit,
    RequestTransfer,
    ReceiveTransfer,
    CompleteTransfer,
    ReturnTransfer,
    PassOn,
    Inherit,
    InheritDebt,
    RequestDeduction,
    ApproveDeduction,
    RejectDeduction,
    ReverseDeduction,
    FreezeAccount,
    UnfreezeAccount,
    CloseAccount,
    ReopenAccount,
    ClosePeriod,
  ],
  'AccountCommand',
)
export type AccountCommand = t.TypeOf<typeof AccountCommand>

export * from './beyond-work-commands.ts'
export * from './deduction-commands.ts'
export * from './succession-commands.ts'
export * from './transfer-commands.ts'
