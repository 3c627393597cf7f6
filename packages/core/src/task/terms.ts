/** On which terms people sign up for a task. Each may be absent: drafts from before it was asked for have none. */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Minutes } from '../kernel/quantities.ts'
import { Name, Note } from '../kernel/text.ts'

/**
 * How minors of an age band take part: they may come along and are not counted, need company, or a guardian's consent
 * (Shandong's regulations on volunteer service, art. 10).
 */
export const MinorRule = t.union([t.literal('not-counted'), t.literal('accompanied'), t.literal('with-consent')])
export type MinorRule = t.TypeOf<typeof MinorRule>

/** Under 14, and 14 to 17. */
export const MinorRules = t.strict({ 'under-14': MinorRule, '14-to-17': MinorRule }, 'MinorRules')
export type MinorRules = t.TypeOf<typeof MinorRules>

/** Those who serve together: the leader signs the members up. */
export const Team = t.strict({ name: Name, leaderId: PersonId, memberIds: list(PersonId, 1, 200) }, 'Team')
export type Team = t.TypeOf<typeof Team>

/** The fields of a draft and of an amendment that state the terms. */
export const termsFields = {
  /** what could go wrong, told truthfully before anyone signs up (Regulations on Volunteer Service, art. 12 and 13) */
  risks: Note,
  /** bodily risk: only who is insured signs up (Regulations, art. 17) */
  isHazardous: optional(t.boolean),
  minors: optional(MinorRules),
  /** the title of an agreement that each signs at sign-up */
  agreement: optional(Name),
  /** the command point of a call-out (Shandong's regulations, art. 25) */
  commandingUnitId: optional(UnitId),
  /** how long before the shift a volunteer may still withdraw; absent: until check-in */
  withdrawalNoticeMinutes: optional(Minutes),
  /** how long a place that became free is kept for who is asked; absent: a day */
  offerMinutes: optional(Minutes),
  /** whoever checks in for themselves shows the code that hangs at the place */
  needsCheckInCode: optional(t.boolean),
  team: optional(Team),
  /** the organisation that sends its people */
  partner: optional(Name),
}

const Terms = t.strict(termsFields)
export type Terms = t.TypeOf<typeof Terms>

/** The terms alone, out of a draft or an amendment. */
export const termsOf = (stated: Terms): Terms => ({
  risks: stated.risks,
  isHazardous: stated.isHazardous,
  minors: stated.minors,
  agreement: stated.agreement,
  commandingUnitId: stated.commandingUnitId,
  withdrawalNoticeMinutes: stated.withdrawalNoticeMinutes,
  offerMinutes: stated.offerMinutes,
  needsCheckInCode: stated.needsCheckInCode,
  team: stated.team,
  partner: stated.partner,
})

/** What somebody who signed up was promised or told, and what therefore stays as it was. */
const reliedUpon = [
  'risks',
  'isHazardous',
  'minors',
  'agreement',
  'commandingUnitId',
  'withdrawalNoticeMinutes',
] as const satisfies ReadonlyArray<keyof Terms>
export type ReliedUponTerm = (typeof reliedUpon)[number]

/** The first term, of those that people rely upon, in which two drafts differ. */
export const changedTerm = (before: Terms, after: Terms): ReliedUponTerm | undefined =>
  reliedUpon.find((term) => JSON.stringify(before[term]) !== JSON.stringify(after[term]))

/** Minors do no rescue work (Shandong's regulations, art. 10): a call-out admits none. */
export const admitsMinorsToCallOut = ({ commandingUnitId, minors }: Terms): boolean =>
  commandingUnitId !== undefined &&
  minors !== undefined &&
  (minors['under-14'] !== 'not-counted' || minors['14-to-17'] !== 'not-counted')
