/** What so much service comes to by a rule, beside the stars that are held. */
import { type Either, left, right } from 'fp-ts/lib/Either.js'
import { asQuantity } from '../kernel/quantities.ts'
import { localDateOf } from '../kernel/time.ts'
import { achieved, compareAchievements } from '../stars/achievement.ts'
import { isAscending } from '../stars/star-rule.ts'
import type { AwardStar, ProposeStar } from './commands.ts'
import type { StarAwarded } from './events.ts'
import {
  type AlreadyDuplicate,
  alreadyDuplicate,
  type DayStillToCome,
  dayStillToCome,
  type NotAssessmentDay,
  notAssessmentDay,
  type PersonalDataAreErased,
  personalDataAreErased,
  type StarRuleNotAscending,
  starRuleNotAscending,
  type VolunteerNotRegistered,
  volunteerNotRegistered,
} from './refusals.ts'
import type { Registered, VolunteerState } from './state.ts'

export type Unassessable =
  | VolunteerNotRegistered
  | PersonalDataAreErased
  | AlreadyDuplicate
  | StarRuleNotAscending
  | NotAssessmentDay
  | DayStillToCome

export interface Assessed {
  readonly registered: Registered
  readonly facts: Omit<StarAwarded, 'type'>
  /** above zero: more than what is held; zero: the same; below: less */
  readonly change: number
}

/** Refuses: VolunteerNotRegistered, PersonalDataAreErased, AlreadyDuplicate, StarRuleNotAscending, NotAssessmentDay, DayStillToCome. */
export const assess = (command: AwardStar | ProposeStar, state: VolunteerState): Either<Unassessable, Assessed> => {
  const { volunteerId, rule, minutes, points, asOf, unitId } = command
  if (state.kind === 'NotRegistered') return left(volunteerNotRegistered({ volunteerId }))
  if (state.kind === 'Erased') return left(personalDataAreErased({ volunteerId }))
  const { duplicateOf } = state
  if (duplicateOf !== undefined) return left(alreadyDuplicate({ volunteerId, keptId: duplicateOf }))
  const unfit = unfitting(command)
  if (unfit !== undefined) return left(unfit)
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
  return right({ registered: state, facts, change: changeOf(facts, state.star) })
}

/** Stars of another rule than the one in force count as none that could be kept. */
const changeOf = (now: Omit<StarAwarded, 'type'>, held: Registered['star']): number => {
  if (held === undefined || held.stars === 0) return now.stars
  return held.rule === now.rule ? compareAchievements(now, held) : now.stars || -1
}

/** What speaks against the rule or the day of an assessment. */
const unfitting = ({
  rule,
  asOf,
  occurredAt,
}: AwardStar | ProposeStar): StarRuleNotAscending | NotAssessmentDay | DayStillToCome | undefined => {
  if (!isAscending(rule)) return starRuleNotAscending({ rule: rule.name })
  const days: ReadonlyArray<string> = rule.assessmentDays
  if (days.length > 0 && !days.includes(asOf.slice(5))) return notAssessmentDay({ asOf, days })
  const today = localDateOf(occurredAt)
  return asOf > today ? dayStillToCome({ day: asOf, today }) : undefined
}
