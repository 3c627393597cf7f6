/** How a star comes about: proposed and shown, objected to and ruled on, awarded. */
import * as t from 'io-ts'
import { PersonId, UnitId } from '../kernel/ids.ts'
import { command } from '../kernel/message.ts'
import { personal } from '../kernel/personal.ts'
import { Points, ServiceMinutes } from '../kernel/quantities.ts'
import { Note } from '../kernel/text.ts'
import { LocalDate } from '../kernel/time.ts'
import { StarRule } from '../stars/star-rule.ts'
import { WorkingCalendar } from '../stars/working-days.ts'

const assessment = {
  volunteerId: PersonId,
  rule: StarRule,
  /** confirmed service up to the end of the day */
  minutes: ServiceMinutes,
  /** points ever earned up to then */
  points: Points,
  asOf: LocalDate,
  /** who grants it */
  unitId: UnitId,
}

/** The stars that so much service earns by the rule are shown publicly first, for as many working days as the rule says. */
export const ProposeStar = command('ProposeStar', { ...assessment, calendar: WorkingCalendar })
export type ProposeStar = t.TypeOf<typeof ProposeStar>

export const ObjectToStar = command('ObjectToStar', { volunteerId: PersonId, objection: personal('volunteerId', Note) })
export type ObjectToStar = t.TypeOf<typeof ObjectToStar>

export const RuleOnStar = command('RuleOnStar', {
  volunteerId: PersonId,
  isUpheld: t.boolean,
  ruling: personal('volunteerId', Note),
})
export type RuleOnStar = t.TypeOf<typeof RuleOnStar>

/** An assessment by the rule in force. What comes of it is for the rule to say, up or down; up only after it was shown. */
export const AwardStar = command('AwardStar', assessment)
export type AwardStar = t.TypeOf<typeof AwardStar>
