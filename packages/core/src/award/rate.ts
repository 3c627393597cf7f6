/** What one category of service earns: by the hour, by full blocks of minutes, or for the act. */
import * as t from 'io-ts'
import { list } from '../kernel/list.ts'
import { optional } from '../kernel/optional.ts'
import { Hours, Points, SomeMinutes, SomePoints } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { occasionFields } from './occasion.ts'
import { Rounding } from './rounding.ts'

/** From so many hours of service on, all categories together, an hour earns so much. */
export const Tier = t.strict({ afterHours: Hours, points: Points }, 'Tier')
export type Tier = t.TypeOf<typeof Tier>

/** An hour of some occasion earns so much, in place of the rate and its tiers: a weekend has its own. */
export const SpecialRate = t.strict({ name: Keyword, points: Points, ...occasionFields }, 'SpecialRate')
export type SpecialRate = t.TypeOf<typeof SpecialRate>

const everyRate = {
  category: Keyword,
  points: Points,
  /** work of fewer minutes earns nothing; absent: every minute counts */
  minimumMinutes: optional(SomeMinutes),
}

const timedRate = {
  ...everyRate,
  /** in place of the rounding of the card */
  rounding: optional(Rounding),
  /** the most that one work earns; absent: no cap */
  mostPoints: optional(SomePoints),
}

/**
 * Points for an hour of work of one category; `tiers`, by rising hours, say what later hours earn instead, and the first special
 * rate that fits what an hour of its occasion earns, whatever the tier. Multipliers multiply either.
 */
export const HourlyRate = t.strict(
  {
    per: t.literal('hour'),
    ...timedRate,
    tiers: optional(list(Tier, 1, 10)),
    specialRates: optional(list(SpecialRate, 1, 5)),
  },
  'HourlyRate',
)
export type HourlyRate = t.TypeOf<typeof HourlyRate>

/** Points for so many minutes; what is left over is rounded like everything else: `down` counts full blocks only. */
export const BlockRate = t.strict({ per: t.literal('block'), ...timedRate, blockMinutes: SomeMinutes }, 'BlockRate')
export type BlockRate = t.TypeOf<typeof BlockRate>

/** Points for one act of a category, however long it took. */
export const ActRate = t.strict({ per: t.literal('act'), ...everyRate }, 'ActRate')
export type ActRate = t.TypeOf<typeof ActRate>

export const Rate = t.union([HourlyRate, BlockRate, ActRate], 'Rate')
export type Rate = t.TypeOf<typeof Rate>
