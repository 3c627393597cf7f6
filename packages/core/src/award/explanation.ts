/** How an award came about, line by line, so that a villager can check it with a pencil. */
import * as t from 'io-ts'
import { CardVersion, Minutes, Points } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { Rounding } from './rounding.ts'

/** Minutes times points an hour. */
export const HourlyLine = t.strict({
  line: t.literal('by-the-hour'),
  cardVersion: CardVersion,
  category: Keyword,
  minutes: Minutes,
  pointsPerHour: Points,
  rounding: Rounding,
  points: Points,
})

/** A fixed number of points for one act. */
export const ActLine = t.strict({
  line: t.literal('for-the-act'),
  cardVersion: CardVersion,
  category: Keyword,
  points: Points,
})

/** What a cap took off: the most for the window, what was earned in it before, and the points cut. */
export const CapLine = t.strict({
  line: t.union([t.literal('daily-cap'), t.literal('monthly-cap')]),
  cap: Points,
  earnedBefore: Points,
  cut: Points,
})

export const ExplanationLine = t.union([HourlyLine, ActLine, CapLine], 'ExplanationLine')
export type ExplanationLine = t.TypeOf<typeof ExplanationLine>
