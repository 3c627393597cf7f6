/** By what the town tells who is more in need than others, and what each may have of the pool: adopted whole, superseded whole. */
import * as t from 'io-ts'
import { brandedNumber } from '../kernel/branded.ts'
import { list } from '../kernel/list.ts'
import { Months, NeedGrade, SomePoints } from '../kernel/quantities.ts'
import { LocalDate } from '../kernel/time.ts'

/** The number of a set of rules, 1 upward without a gap. */
export const NeedRulesVersion = brandedNumber('NeedRulesVersion', (value) => Number.isSafeInteger(value) && value > 0)

/** Who is found to be of this grade has at most so many donated points while the assessment is valid. */
export const GradeOfNeed = t.strict({ grade: NeedGrade, points: SomePoints }, 'GradeOfNeed')

export const NeedRules = t.strict(
  {
    version: NeedRulesVersion,
    /** the first day whose assessments and gifts these rules judge */
    effectiveFrom: LocalDate,
    grades: list(GradeOfNeed, 1, 20),
    /** how long an assessment is valid, and for how long what somebody had counts */
    validMonths: Months,
    /** whether points are given to the pool alone, so that they go to the most needy first, and to nobody of the giver's choice */
    isPoolOnly: t.boolean,
  },
  'NeedRules',
)
export type NeedRules = t.TypeOf<typeof NeedRules>

/** The rules of a day: the newest in force then. `rules` stand in order of their dates. */
export const needRulesOn = (rules: ReadonlyArray<NeedRules>, day: LocalDate): NeedRules | undefined =>
  rules.findLast(({ effectiveFrom }) => effectiveFrom <= day)
