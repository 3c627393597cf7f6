/** Assesses a volunteer's stars by the service as of a day. A correction that took hours away takes stars with it. */
import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import { asQuantity } from '../../kernel/quantities.ts'
import { localDateOf } from '../../kernel/time.ts'
import { achieved, compareAchievements } from '../../stars/achievement.ts'
import { isAscending } from '../../stars/star-rule.ts'
import type { AwardStar } from '../commands.ts'
import type { StarAwarded, StarWithdrawn } from '../events.ts'
import {
  type AlreadyDuplicate,
  alreadyDuplicate,
  type DayStillToCome,
  dayStillToCome,
  type NotAssessmentDay,
  notAssessmentDay,
  type PersonalDataAreErased,
  personalDataAreErased,
  type StarNotReached,
  type StarRuleNotAscending,
  starNotReached,
  starRuleNotAscending,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from '../refusals.ts'
import type { VolunteerState } from '../state.ts'

type StarRefusal =
  | VolunteerNotRegistered
  | PersonalDataAreErased
  | AlreadyDuplicate
  | StarRuleNotAscending
  | NotAssessmentDay
  | DayStillToCome
  | StarNotReached

/**
 * Just those that are held: nothing happens. Refuses: VolunteerNotRegistered, PersonalDataAreErased, AlreadyDuplicate, StarRuleNotAscending,
 * NotAssessmentDay, DayStillToCome, StarNotReached (where there is none to take away either).
 */
export const awardStar = (
  command: AwardStar,
  state: VolunteerState,
): Decision<StarRefusal, StarAwarded | StarWithdrawn> => {
  const { volunteerId, rule, minutes, points, asOf, unitId } = command
  if (state.kind === 'NotRegistered') return refuse(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return refuse(personalDataAreErased({ volunteerId }))
  const { duplicateOf, star: held } = state
  if (duplicateOf !== undefined) return refuse(alreadyDuplicate({ volunteerId, keptId: duplicateOf }))
  const unfit = unfitting(command)
  if (unfit !== undefined) return refuse(unfit)
  const { round, stars } = achieved(rule, { minutes, points })
  const facts = {
    volunteerId,
    rule: rule.name,
    round: asQuantity(round),
    stars: asQuantity(stars),
    minutes,
    asOf,
    unitId,
  }
  if (held === undefined || held.stars === 0) {
    const minutesNeeded = rule.thresholds[0]?.minutes ?? 0
    return stars === 0 ? refuse(starNotReached({ minutes, minutesNeeded })) : accept({ type: 'StarAwarded', ...facts })
  }
  const change = held.rule === rule.name ? compareAchievements({ round, stars }, held) : stars || -1
  if (change === 0) return accept()
  return accept({ type: change > 0 ? 'StarAwarded' : 'StarWithdrawn', ...facts })
}

/** What speaks against the rule or the day of an assessment. */
const unfitting = ({
  rule,
  asOf,
  occurredAt,
}: AwardStar): StarRuleNotAscending | NotAssessmentDay | DayStillToCome | undefined => {
  if (!isAscending(rule)) return starRuleNotAscending({ rule: rule.name })
  const days: ReadonlyArray<string> = rule.assessmentDays
  if (days.length > 0 && !days.includes(asOf.slice(5))) return notAssessmentDay({ asOf, days })
  const today = localDateOf(occurredAt)
  return asOf > today ? dayStillToCome({ day: asOf, today }) : undefined
}
