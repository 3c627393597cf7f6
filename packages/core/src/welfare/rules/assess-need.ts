/**
 * How needy a person is, by the rules of the day on which it is entered: what waits in the pool is allotted at once. A renewal
 * within its time keeps what the person had and their place, so that assessing often gives no more.
 * Refuses: NeedRulesNotInForce, GradeNotInRules, AssessmentOutOfTime.
 */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { addDays, addMonths, type LocalDate, laterOf, localDateOf } from '../../kernel/time.ts'
import { allot } from '../allot.ts'
import type { AssessNeed } from '../commands.ts'
import type { DonationAllotted, NeedAssessed } from '../events.ts'
import { type NeedRules, needRulesOn } from '../need-rules.ts'
import { assessmentOutOfTime, gradeNotInRules, needRulesNotInForce, type WelfareRefusal } from '../refusals.ts'
import { evolve, type Need, needOf, type WelfareState } from '../state.ts'

/** Paper comes late; who stands first in line is not for old dates to say. */
const MOST_DAYS_LATE = 31

export const assessNeed = (
  command: AssessNeed,
  state: WelfareState,
): Decision<WelfareRefusal, NeedAssessed | DonationAllotted> => {
  const { volunteerId, grade, assessedOn, ground, note, occurredAt } = command
  const latest = localDateOf(occurredAt)
  const rules = needRulesOn(state.rules, latest)
  if (rules === undefined) return refuse(needRulesNotInForce({ on: latest }))
  const known = rules.grades.find((one) => one.grade === grade)
  if (known === undefined) return refuse(gradeNotInRules({ grade, known: rules.grades.map((one) => one.grade) }))
  const before = needOf(state, volunteerId)
  const earliest = earliestAfter(before, latest)
  if (assessedOn < earliest || assessedOn > latest) {
    return refuse(assessmentOutOfTime({ assessedOn, earliest, latest }))
  }
  const validUntil = addMonths(assessedOn, rules.validMonths)
  if (before !== undefined && isSoAlready(before, { grade, assessedOn, validUntil })) return accept()
  const assessed: NeedAssessed = {
    type: 'NeedAssessed',
    ...{ volunteerId, grade, points: known.points, assessedOn, validUntil, ground, note },
    countedFrom: countedFrom(before, rules, assessedOn),
    rulesVersion: rules.version,
    assessedAt: laterOf(occurredAt, state.asOf),
  }
  return accept<NeedAssessed | DonationAllotted>(assessed, ...allot(evolve(state, assessed), command))
}

const earliestAfter = (before: Need | undefined, today: LocalDate): LocalDate => {
  const earliest = addDays(today, -MOST_DAYS_LATE)
  return before !== undefined && before.assessedOn > earliest ? before.assessedOn : earliest
}

const isSoAlready = (before: Need, found: Pick<Need, 'grade' | 'assessedOn' | 'validUntil'>): boolean =>
  !before.isPassedOver &&
  before.grade === found.grade &&
  before.assessedOn === found.assessedOn &&
  before.validUntil === found.validUntil

const countedFrom = (before: Need | undefined, { validMonths }: NeedRules, assessedOn: LocalDate): LocalDate =>
  before !== undefined && assessedOn < addMonths(before.countedFrom, validMonths) ? before.countedFrom : assessedOn
