/** What can be asked about deductions from an account: two people have a say, and neither is the holder. */
import * as t from 'io-ts'
import { AccountId, DeductionId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { Note } from '../kernel/text.ts'

/** Asked for by one person, decided by another. `mayOwe`: whether what is not there becomes recorded debt. */
export const RequestDeduction = command('RequestDeduction', {
  accountId: AccountId,
  deductionId: DeductionId,
  points: SomePoints,
  reason: personal('accountId', Note),
  mayOwe: t.boolean,
})
export type RequestDeduction = t.TypeOf<typeof RequestDeduction>

export const ApproveDeduction = command('ApproveDeduction', { accountId: AccountId, deductionId: DeductionId })
export type ApproveDeduction = t.TypeOf<typeof ApproveDeduction>

export const RejectDeduction = command('RejectDeduction', {
  accountId: AccountId,
  deductionId: DeductionId,
  reason: personal('accountId', Note),
})
export type RejectDeduction = t.TypeOf<typeof RejectDeduction>

/** Takes a deduction back, all of it. */
export const ReverseDeduction = command('ReverseDeduction', {
  accountId: AccountId,
  deductionId: DeductionId,
  reason: personal('accountId', Note),
})
export type ReverseDeduction = t.TypeOf<typeof ReverseDeduction>
