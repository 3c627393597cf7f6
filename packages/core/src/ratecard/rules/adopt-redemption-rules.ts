/**
 * The town adopts rules for redemption by the vote of a meeting. They judge from a day on which no redemption was judged by
 * others, and never one from before they were known.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { ItemId } from '../../kernel/ids.ts'
import { objectionToMeeting } from '../../kernel/objection-to-meeting.ts'
import type { Keyword } from '../../kernel/text.ts'
import { addDays, type LocalDate, localDateOf } from '../../kernel/time.ts'
import type { RedemptionRules } from '../../spending/redemption-rules.ts'
import type { AdoptRedemptionRules } from '../commands.ts'
import type { RedemptionRulesAdopted } from '../events.ts'
import {
  itemLimitedTwice,
  type RateCardRefusal,
  rulesTakeEffectTooEarly,
  rulesVersionOutOfTurn,
  statusPairedTwice,
} from '../refusals.ts'
import { type RateCardState, redemptionRulesOf } from '../state.ts'

/**
 * Refuses: RulesVersionOutOfTurn, RulesTakeEffectTooEarly, ItemLimitedTwice, StatusPairedTwice, MeetingNotHeldYet,
 * VotesExceedPresent, NoMajority.
 */
export const adoptRedemptionRules = (
  { rules, meeting, occurredAt }: AdoptRedemptionRules,
  state: RateCardState,
): Decision<RateCardRefusal, RedemptionRulesAdopted> => {
  const { version, effectiveFrom } = rules
  const today = localDateOf(occurredAt)
  const last = redemptionRulesOf(state).at(-1)
  const next = last === undefined ? 1 : last.version + 1
  if (version !== next) return refuse(rulesVersionOutOfTurn({ version, next }))
  const earliest = last === undefined ? today : later(today, addDays(last.effectiveFrom, 1))
  if (effectiveFrom < earliest) return refuse(rulesTakeEffectTooEarly({ effectiveFrom, earliest }))
  const itemId = itemOnTwoLines(rules)
  if (itemId !== undefined) return refuse(itemLimitedTwice({ itemId }))
  const status = statusOnTwoLines(rules)
  if (status !== undefined) return refuse(statusPairedTwice({ status }))
  const objection = objectionToMeeting(meeting, today)
  return objection === undefined ? accept({ type: 'RedemptionRulesAdopted', rules, meeting }) : refuse(objection)
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)

const statusOnTwoLines = ({ pairing }: RedemptionRules): Keyword | undefined => {
  const statuses = pairing?.byStatus.map(({ status }) => status) ?? []
  return statuses.find((status, place) => statuses.indexOf(status) < place)
}

const itemOnTwoLines = ({ itemLimits }: RedemptionRules): ItemId | undefined => {
  const limited = new Set<string>()
  for (const { itemId } of itemLimits) {
    if (limited.has(itemId)) return itemId
    limited.add(itemId)
  }
  return undefined
}
