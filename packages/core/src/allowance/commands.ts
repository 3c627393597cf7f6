/** What can be asked of a holder's allowance: its parts by policies alone, a block of all of it by people. */
import * as t from 'io-ts'
import { AccountId, PersonId, RedemptionId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Note } from '../kernel/text.ts'
import { RedemptionRules } from '../spending/redemption-rules.ts'
import { CarriedClaim } from './events.ts'

/** For a redemption of the day on which it was asked for, by the rules that were in force then. */
export const ClaimAllowance = command('ClaimAllowance', {
  accountId: AccountId,
  volunteerId: PersonId,
  redemptionId: RedemptionId,
  lines: StockLines,
  points: SomePoints,
  rules: RedemptionRules,
})
export type ClaimAllowance = t.TypeOf<typeof ClaimAllowance>

const Returned = t.strict({ lines: StockLines, points: SomePoints }, 'Returned')

/** `returned`: what of it came back; absent where the redemption came to nothing. */
export const ReleaseAllowance = command('ReleaseAllowance', {
  accountId: AccountId,
  redemptionId: RedemptionId,
  returned: optional(Returned),
})
export type ReleaseAllowance = t.TypeOf<typeof ReleaseAllowance>

/** Asked when somebody goes out of a household: what it had used counts for them too. */
export const CarryAllowance = command('CarryAllowance', {
  accountId: AccountId,
  fromAccountId: AccountId,
  claims: list(CarriedClaim, 1, 1_000),
})
export type CarryAllowance = t.TypeOf<typeof CarryAllowance>

/** An inquiry into a holder is open: nothing that they redeem is handed over until it is closed, in whichever shop. */
export const BlockHolder = command('BlockHolder', { volunteerId: PersonId, reason: personal('volunteerId', Note) })
export type BlockHolder = t.TypeOf<typeof BlockHolder>

export const UnblockHolder = command('UnblockHolder', { volunteerId: PersonId })
export type UnblockHolder = t.TypeOf<typeof UnblockHolder>

export const AllowanceCommand = t.union(
  [ClaimAllowance, ReleaseAllowance, CarryAllowance, BlockHolder, UnblockHolder],
  'AllowanceCommand',
)
export type AllowanceCommand = t.TypeOf<typeof AllowanceCommand>
