/** How an award came about, line by line, so that a villager can check it with a pencil. */
import * as t from 'io-ts'
import { LocalTime } from '../kernel/clock.ts'
import { optional } from '../kernel/optional.ts'
import { asPoints, CardVersion, Hours, Minutes, Percent, Points, SignedPoints } from '../kernel/quantities.ts'
import { Keyword } from '../kernel/text.ts'
import { Rounding } from './rounding.ts'

/** What of the card made minutes count for more or less, by how much, and between which times. */
const MultipliedHours = t.strict({ name: Keyword, percent: Percent, from: LocalTime, until: LocalTime })
export type MultipliedHours = t.TypeOf<typeof MultipliedHours>

/** Which special rate of the card held, and between which times. */
const SpecialHours = t.strict({ name: Keyword, from: LocalTime, until: LocalTime })

/**
 * Minutes times points an hour. Where a work has several such lines, their running total is rounded, and each line says what
 * it adds to it: so they sum up to the whole, rounded once.
 */
export const HourlyLine = t.strict({
  line: t.literal('by-the-hour'),
  cardVersion: CardVersion,
  category: Keyword,
  minutes: Minutes,
  pointsPerHour: Points,
  rounding: Rounding,
  points: Points,
  /** the hours of service after which an hour earns so much; absent: the first hours */
  afterHours: optional(Hours),
  /** absent: nothing was */
  multiplied: optional(MultipliedHours),
  /** absent: the rate of the category, or its tier */
  special: optional(SpecialHours),
})

/** Blocks of minutes times points a block. */
export const BlockLine = t.strict({
  line: t.literal('by-the-block'),
  cardVersion: CardVersion,
  category: Keyword,
  minutes: Minutes,
  blockMinutes: Minutes,
  blocks: Minutes,
  pointsPerBlock: Points,
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

/** Too short to earn anything. */
export const BelowMinimumLine = t.strict({
  line: t.literal('below-minimum'),
  cardVersion: CardVersion,
  category: Keyword,
  minutes: Minutes,
  minimumMinutes: Minutes,
})

/** What the cap of one work took off. */
export const ActCapLine = t.strict({ line: t.literal('act-cap'), cap: Points, cut: Points })

/** What a cap took off: the most for the window, what was earned in it before, and the points cut. */
export const CapLine = t.strict({
  line: t.union([
    t.literal('daily-cap'),
    t.literal('monthly-cap'),
    t.literal('quarterly-cap'),
    t.literal('yearly-cap'),
  ]),
  cap: Points,
  earnedBefore: Points,
  cut: Points,
})

/** What becomes of points that an account has no room for: nothing, or others are to have them. */
export const AboveStorage = t.union([t.literal('not-awarded'), t.literal('to-be-donated')], 'AboveStorage')
export type AboveStorage = t.TypeOf<typeof AboveStorage>

/** What the account had no room for: the most that it may hold, what it held before, and what became of the rest. */
export const StorageCapLine = t.strict({
  line: t.literal('storage-cap'),
  cap: Points,
  balanceBefore: SignedPoints,
  cut: Points,
  above: AboveStorage,
})
export type StorageCapLine = t.TypeOf<typeof StorageCapLine>

export const ExplanationLine = t.union(
  [HourlyLine, BlockLine, ActLine, BelowMinimumLine, ActCapLine, CapLine, StorageCapLine],
  'ExplanationLine',
)
export type ExplanationLine = t.TypeOf<typeof ExplanationLine>

/** What a line adds to the award, or takes off it: the lines of an award sum up to it. */
export const pointsOfLine = (line: ExplanationLine): number => {
  switch (line.line) {
    case 'by-the-hour':
    case 'by-the-block':
    case 'for-the-act':
      return line.points
    case 'below-minimum':
      return 0
    case 'act-cap':
    case 'daily-cap':
    case 'monthly-cap':
    case 'quarterly-cap':
    case 'yearly-cap':
    case 'storage-cap':
      return -line.cut
  }
}

/** The points of an explained award that are nobody's until somebody is given them: the account had no room. */
export const pointsToDonate = (lines: ReadonlyArray<ExplanationLine>): Points => {
  let sum = 0
  for (const line of lines) if (line.line === 'storage-cap' && line.above === 'to-be-donated') sum += line.cut
  return asPoints(sum)
}
