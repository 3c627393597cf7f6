/** Points taken for a recorded reason, by two people: one asks, another approves or rejects; and taken back where it was wrong. */
import * as t from 'io-ts'
import { AssessmentLine } from '../award/assessment.ts'
import { AccountId, CreditReference, DeductionId, PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { event } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { CardVersion, Points, SomePoints } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { Instant, LocalDate } from '../kernel/time.ts'
import { Allocations } from './allocation.ts'
import { LotTold } from './closing-events.ts'

/** What was found, on which day, and how the card counts it. */
export const ActAgainst = t.strict(
  {
    act: Keyword,
    reference: CreditReference,
    foundOn: LocalDate,
    witnessId: optional(PersonId),
    cardVersion: CardVersion,
    explanation: list(AssessmentLine, 1, 10),
  },
  'ActAgainst',
)

/** Nothing is taken yet. */
export const DeductionRequested = event('DeductionRequested', {
  accountId: AccountId,
  deductionId: DeductionId,
  points: SomePoints,
  reason: personal('accountId', Note),
  /** whether what is not there becomes recorded debt */
  mayOwe: t.boolean,
  requestedBy: PersonId,
  /** the opposite of an act, by which the card takes so many points; absent: the request names them */
  forAct: optional(ActAgainst),
  /** in what it differs from what was found of the same kind on that day; absent: nothing was */
  distinction: optional(personal('accountId', Note)),
  requestedAt: Instant,
})
export type DeductionRequested = t.TypeOf<typeof DeductionRequested>

/** A second person approved it. `lots`: what was there, oldest first; `debt`: the rest. */
export const PointsDeducted = event('PointsDeducted', {
  accountId: AccountId,
  deductionId: DeductionId,
  points: SomePoints,
  lots: Allocations,
  debt: Points,
  deductedAt: Instant,
})
export type PointsDeducted = t.TypeOf<typeof PointsDeducted>

export const DeductionRejected = event('DeductionRejected', {
  accountId: AccountId,
  deductionId: DeductionId,
  reason: personal('accountId', Note),
})
export type DeductionRejected = t.TypeOf<typeof DeductionRejected>

/**
 * A deduction taken back. Its lots have their points again, or they lapse where they expired meanwhile. Of its debt, `forgiven`
 * still stood; for the rest, `unsettled` names the lots that had paid it: they are among `returned` and `lapsed`.
 */
export const DeductionReversed = event('DeductionReversed', {
  accountId: AccountId,
  deductionId: DeductionId,
  points: SomePoints,
  returned: Allocations,
  lapsed: Allocations,
  unsettled: Allocations,
  forgiven: Points,
  /** of what returned, the part that pays another debt at once */
  settledDebt: Points,
  /** as in `CaptureReversed` */
  revived: optional(list(LotTold, 1, 1_000)),
  reason: personal('accountId', Note),
  reversedAt: Instant,
})
export type DeductionReversed = t.TypeOf<typeof DeductionReversed>
