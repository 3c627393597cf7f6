/** What can be asked of an account. */
import * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { AccountId, HoldId, LotId, PersonId, TaskId, WorkId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomeMinutes, SomePoints } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { ReleaseReason } from './release-reason.ts'

/** The account's id follows from the holder's: one account a holder. */
export const OpenAccount = command('OpenAccount', { holderId: PersonId })
export type OpenAccount = t.TypeOf<typeof OpenAccount>

/** Asked by policy for a confirmed work, with the card that was in force on the day of service. */
export const Deposit = command('Deposit', {
  accountId: AccountId,
  workId: WorkId,
  taskId: TaskId,
  category: Keyword,
  minutes: SomeMinutes,
  servedOn: LocalDate,
  /** when the work began; absent where nobody knows: nothing of it counts by the clock */
  from: optional(Instant),
  card: RateCard,
})
export type Deposit = t.TypeOf<typeof Deposit>

export const PlaceHold = command('PlaceHold', {
  accountId: AccountId,
  holdId: HoldId,
  points: SomePoints,
  expiresAt: Instant,
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

export const AccountCommand = t.union(
  [
    OpenAccount,
    Deposit,
    PlaceHold,
    CaptureHold,
    ReleaseHold,
    ReverseCapture,
    ExpirePoints,
    ReverseDeposit,
    FreezeAccount,
    UnfreezeAccount,
    CloseAccount,
  ],
  'AccountCommand',
)
export type AccountCommand = t.TypeOf<typeof AccountCommand>
