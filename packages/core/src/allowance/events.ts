/** What a holder's redemptions take of what the rules allow: claimed before points are held, free again where nothing came of it. */
import * as t from 'io-ts'
import { AccountId, PersonId, RedemptionId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { SomePoints } from '../kernel/quantities.ts'
import { StockLines } from '../kernel/stock-line.ts'
import { Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { RedemptionRules } from '../spending/redemption-rules.ts'

export const AllowanceClaimed = event('AllowanceClaimed', {
  accountId: AccountId,
  redemptionId: RedemptionId,
  /** the day of the request, in whose month and period it counts */
  on: LocalDate,
  lines: StockLines,
  points: SomePoints,
  /** the rules that it was judged by */
  rulesVersion: RedemptionRules.type.props.version,
})
export type AllowanceClaimed = t.TypeOf<typeof AllowanceClaimed>

/** So much of a claim counts no more. */
export const AllowanceReleased = event('AllowanceReleased', {
  accountId: AccountId,
  redemptionId: RedemptionId,
  lines: StockLines,
  points: SomePoints,
})
export type AllowanceReleased = t.TypeOf<typeof AllowanceReleased>

/** What one redemption still counts with. */
export const CarriedClaim = t.strict(
  { redemptionId: RedemptionId, on: LocalDate, lines: StockLines, points: SomePoints },
  'CarriedClaim',
)
export type CarriedClaim = t.TypeOf<typeof CarriedClaim>

/** What a household had used counts from now on for those too who went out of it: a split makes no second allowance. */
export const AllowanceCarried = event('AllowanceCarried', {
  accountId: AccountId,
  fromAccountId: AccountId,
  claims: list(CarriedClaim, 1, 1_000),
})
export type AllowanceCarried = t.TypeOf<typeof AllowanceCarried>

/** Nothing that the holder redeems is handed over from now on; what is open waits. */
export const HolderBlocked = event('HolderBlocked', {
  accountId: AccountId,
  volunteerId: PersonId,
  reason: personal('volunteerId', Note),
})
export type HolderBlocked = t.TypeOf<typeof HolderBlocked>

export const HolderUnblocked = event('HolderUnblocked', { accountId: AccountId, volunteerId: PersonId })
export type HolderUnblocked = t.TypeOf<typeof HolderUnblocked>

export const AllowanceEvent = t.union(
  [AllowanceClaimed, AllowanceReleased, AllowanceCarried, HolderBlocked, HolderUnblocked],
  'AllowanceEvent',
)
export type AllowanceEvent = t.TypeOf<typeof AllowanceEvent>
