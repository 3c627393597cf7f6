/** What can be asked of an account about points that rest on something else than work. Each brings the card of its day. */
import * as t from 'io-ts'
import { RateCard } from '../award/rate-card.ts'
import { AccountId, CreditReference, HouseholdId, LotId, PersonId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { command } from '../kernel/message.ts'
import { optional } from '../kernel/optional.ts'
import { personal } from '../kernel/personal.ts'
import { Points, Times } from '../kernel/quantities.ts'
import { Keyword, Note } from '../kernel/text.ts'
import { LocalDate, LocalMonth } from '../kernel/time.ts'

/**
 * An act, or its opposite, of a day; the reference tells it from others. What it gives or takes is for the card to say. A second one
 * of the same kind and day needs a `distinction`: in what it differs from the first.
 */
export const RecordAct = command('RecordAct', {
  accountId: AccountId,
  reference: CreditReference,
  act: Keyword,
  isOpposite: t.boolean,
  doneOn: LocalDate,
  evidence: personal('accountId', Note),
  distinction: optional(personal('accountId', Note)),
  witnessId: optional(PersonId),
  card: RateCard,
})
export type RecordAct = t.TypeOf<typeof RecordAct>

export const RecordStatus = command('RecordStatus', {
  accountId: AccountId,
  status: Keyword,
  evidence: personal('accountId', Note),
})
export type RecordStatus = t.TypeOf<typeof RecordStatus>

/** Asked by policy for each account with a status, once a year; `on`: the day as of which it is judged. */
export const CreditBaseAmount = command('CreditBaseAmount', { accountId: AccountId, on: LocalDate, card: RateCard })
export type CreditBaseAmount = t.TypeOf<typeof CreditBaseAmount>

const BreachFound = t.strict({ breach: Keyword, times: Times }, 'BreachFound')

/** What is left of the full score of a period that is over; the card is that of its first day. */
export const CreditScore = command('CreditScore', {
  accountId: AccountId,
  startsOn: LocalDate,
  breaches: list(BreachFound, 0, 100),
  evidence: personal('accountId', Note),
  card: RateCard,
})
export type CreditScore = t.TypeOf<typeof CreditScore>

const ItemFound = t.strict({ item: optional(Keyword), points: Points }, 'ItemFound')

/** Asked by policy for an appraisal that stands. */
export const CreditAppraisal = command('CreditAppraisal', {
  accountId: AccountId,
  householdId: HouseholdId,
  month: LocalMonth,
  items: list(ItemFound, 1, 60),
  card: RateCard,
})
export type CreditAppraisal = t.TypeOf<typeof CreditAppraisal>

/** A complaint about an act was found to be right; whoever complained does not rule. Absent: nobody says who it was. */
export const UpholdComplaint = command('UpholdComplaint', {
  accountId: AccountId,
  lotId: LotId,
  complainedBy: optional(PersonId),
  ruling: personal('accountId', Note),
})
export type UpholdComplaint = t.TypeOf<typeof UpholdComplaint>
