/** Points that rest on something else than work on a shift: an act, a status, the score of a period, an appraisal. */
import * as t from 'io-ts'
import { AssessmentLine } from '../award/assessment.ts'
import { ScoredPeriod } from '../award/beyond-work.ts'
import { AccountId, CreditReference, HouseholdId, LotId, PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { CardVersion, Points, SomePoints } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { Instant, LocalDate, LocalMonth } from '../kernel/time.ts'
import { Allocations } from './allocation.ts'
import { Claims } from './claim.ts'
import { PointClass } from './origin.ts'

/** An act of the card; `witnessId`: a second person who saw it. */
export const ActBasis = t.strict(
  { kind: t.literal('act'), act: Keyword, reference: CreditReference, witnessId: optional(PersonId) },
  'ActBasis',
)
export type ActBasis = t.TypeOf<typeof ActBasis>

/** `startsOn`: the first day of the year. */
export const BaseAmountBasis = t.strict(
  { kind: t.literal('base-amount'), status: Keyword, startsOn: LocalDate },
  'BaseAmountBasis',
)

/** `startsOn`: the first day of the period. */
export const ScoreBasis = t.strict(
  { kind: t.literal('score'), period: ScoredPeriod, startsOn: LocalDate },
  'ScoreBasis',
)

export const AppraisalBasis = t.strict(
  { kind: t.literal('appraisal'), householdId: HouseholdId, month: LocalMonth },
  'AppraisalBasis',
)

/** On what the points rest: on each once. */
export const CreditBasis = t.union([ActBasis, BaseAmountBasis, ScoreBasis, AppraisalBasis], 'CreditBasis')
export type CreditBasis = t.TypeOf<typeof CreditBasis>

/** A lot of its own, of zero points where the card cut them all. */
export const PointsCredited = event('PointsCredited', {
  accountId: AccountId,
  lotId: LotId,
  basis: CreditBasis,
  /** the town's day for which it is: the years of acts and its validity count from it */
  creditedFor: LocalDate,
  pointClass: PointClass,
  points: Points,
  cardVersion: CardVersion,
  explanation: list(AssessmentLine, 1, 250),
  /** whether, by that card, an upheld complaint turns them into none */
  isLostByComplaint: t.boolean,
  /** the town's day at whose beginning the points expire; absent: never */
  expiresOn: optional(LocalDate),
  /** the part that went to settle a recorded debt at once */
  settledDebt: Points,
  /** what shows it; absent where other events do */
  evidence: optional(personal('accountId', Note)),
  /** in what it differs from an act of the same kind and day; absent: there was none */
  distinction: optional(personal('accountId', Note)),
  creditedAt: Instant,
})
export type PointsCredited = t.TypeOf<typeof PointsCredited>

/** A credit taken back, wholly or in part, as `DepositReversed` does with a deposit; by a complaint wholly, with its line. */
export const CreditReversed = event('CreditReversed', {
  accountId: AccountId,
  lotId: LotId,
  basis: CreditBasis,
  pointClass: PointClass,
  cause: t.union([t.literal('complaint'), t.literal('mistake')]),
  /** absent: no complaint, or nobody said whose */
  complainedBy: optional(PersonId),
  points: SomePoints,
  withdrawn: Points,
  unexpired: Points,
  settled: Allocations,
  debt: Points,
  /** what heirs have of it and owe now; absent: nothing */
  claims: optional(Claims),
  reason: personal('accountId', Note),
  reversedAt: Instant,
})
export type CreditReversed = t.TypeOf<typeof CreditReversed>

/** The status of the account's holder (ordinary, low-income, extreme poverty …) from a day on; base amounts and pairings go by it. */
export const StatusRecorded = event('StatusRecorded', {
  accountId: AccountId,
  status: Keyword,
  since: LocalDate,
  evidence: personal('accountId', Note),
})
export type StatusRecorded = t.TypeOf<typeof StatusRecorded>
