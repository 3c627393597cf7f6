/** What a card says of points that are not for work on a shift: acts, amounts by status, scores of a period; and of no-shows. */
import * as t from 'io-ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Points, SomePoints, Times } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'

/** What needs nobody's record: a volunteer who names their recruiter at registration; a commendation on record. */
export const ActCause = t.union([t.literal('recruitment'), t.literal('commendation')], 'ActCause')
export type ActCause = t.TypeOf<typeof ActCause>

/** After it counted so often in a calendar month, an act earns so much. */
export const MonthlyTier = t.strict({ afterTimes: Times, points: SomePoints }, 'MonthlyTier')
export type MonthlyTier = t.TypeOf<typeof MonthlyTier>

/** An act, with what its opposite takes: a tidy yard earns 5, an untidy one loses 5. */
export const ActItem = t.strict(
  {
    act: Keyword,
    /** zero for what is only ever held against somebody */
    points: Points,
    /** absent: its opposite takes nothing */
    oppositePoints: optional(Points),
    /** how often in a year it earns points; absent: every time */
    mostTimesAYear: optional(Times),
    /** the same for a month of the town */
    mostTimesAMonth: optional(Times),
    /** by rising times, what the later ones of a month earn instead; absent: all the same */
    monthlyTiers: optional(list(MonthlyTier, 1, 10)),
    /** a fact of the log from which the act follows by itself; absent: somebody records it */
    follows: optional(ActCause),
  },
  'ActItem',
)
export type ActItem = t.TypeOf<typeof ActItem>

/** What a status has each year. */
export const BaseAmount = t.strict({ status: Keyword, points: Points }, 'BaseAmount')
export type BaseAmount = t.TypeOf<typeof BaseAmount>

/** What one breach subtracts. */
export const Breach = t.strict({ breach: Keyword, points: SomePoints }, 'Breach')
export type Breach = t.TypeOf<typeof Breach>

export const ScoredPeriod = t.union([t.literal('month'), t.literal('quarter'), t.literal('year')], 'ScoredPeriod')
export type ScoredPeriod = t.TypeOf<typeof ScoredPeriod>

/** What everybody has when a period begins, and what breaches subtract from it. */
export const PeriodScore = t.strict(
  {
    period: ScoredPeriod,
    fullScore: SomePoints,
    breaches: list(Breach, 1, 100),
  },
  'PeriodScore',
)
export type PeriodScore = t.TypeOf<typeof PeriodScore>

/** After how many no-shows in a year somebody is suspended. */
export const NoShowRule = t.strict({ suspendAfter: Times }, 'NoShowRule')
export type NoShowRule = t.TypeOf<typeof NoShowRule>
