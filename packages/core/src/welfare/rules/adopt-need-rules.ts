/**
 * The town adopts by the vote of a meeting how need is graded, and what each grade may have of the pool.
 * Refuses: NeedRulesOutOfTurn, NeedRulesTakeEffectTooEarly, GradeStatedTwice, MeetingNotHeldYet, VotesExceedPresent, NoMajority.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { objectionToMeeting } from '../../kernel/objection-to-meeting.ts'
import { addDays, localDateOf } from '../../kernel/time.ts'
import type { AdoptNeedRules } from '../commands.ts'
import type { NeedRulesAdopted } from '../events.ts'
import { gradeStatedTwice, needRulesOutOfTurn, needRulesTakeEffectTooEarly, type WelfareRefusal } from '../refusals.ts'
import type { WelfareState } from '../state.ts'

export const adoptNeedRules = (
  { rules, meeting, occurredAt }: AdoptNeedRules,
  state: WelfareState,
): Decision<WelfareRefusal, NeedRulesAdopted> => {
  const { version, effectiveFrom } = rules
  const today = localDateOf(occurredAt)
  const last = state.rules.at(-1)
  const next = last === undefined ? 1 : last.version + 1
  if (version !== next) return refuse(needRulesOutOfTurn({ version, next }))
  const free = last === undefined ? today : addDays(last.effectiveFrom, 1)
  const earliest = last === undefined || free < today ? today : free
  if (effectiveFrom < earliest) return refuse(needRulesTakeEffectTooEarly({ effectiveFrom, earliest }))
  const grades = rules.grades.map(({ grade }) => grade)
  const twice = grades.find((grade, place) => grades.indexOf(grade) < place)
  if (twice !== undefined) return refuse(gradeStatedTwice({ grade: twice }))
  const objection = objectionToMeeting(meeting, today)
  return objection === undefined ? accept({ type: 'NeedRulesAdopted', rules, meeting }) : refuse(objection)
}
