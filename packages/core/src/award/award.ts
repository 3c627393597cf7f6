/** The award for one piece of work: a pure function of the card, the work, and what the account had earned before it (law 9). */
import { type LocalTime, minuteOfDay, timeAt } from '../kernel/clock.ts'
import { asMinutes, asPoints, type Minutes, type Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Instant } from '../kernel/time.ts'
import { cutsOf, type EarnedBefore } from './caps.ts'
import { type ExplanationLine, pointsOfLine } from './explanation.ts'
import { type Part, partsOf } from './parts.ts'
import type { BlockRate, HourlyRate, Rate } from './rate.ts'
import { type RateCard, rateFor } from './rate-card.ts'
import { divideRounded } from './rounding.ts'

/** What was served: when, how many minutes, in which category. */
export interface Work {
  readonly category: Keyword
  /** counted from its beginning, without a gap */
  readonly minutes: Minutes
  /** when it began: what counts by the clock needs it */
  readonly from?: Instant | undefined
}

/** Whole points, and the lines that explain them. */
export interface Award {
  readonly points: Points
  /** its lines sum up to the points */
  readonly explanation: ReadonlyArray<ExplanationLine>
}

/** The award, explained; undefined where the category is not on the card. */
export const award = (card: RateCard, work: Work, earned: EarnedBefore): Award | undefined => {
  const rate = rateFor(card, work.category)
  if (rate === undefined) return undefined
  const lines = rated(card, rate, work, earned.minutes)
  const mostPoints = rate.per === 'act' ? undefined : rate.mostPoints
  const explanation = [...lines, ...cutsOf(card, mostPoints, earned, sumOfLines(lines))]
  return { points: sumOfLines(explanation), explanation }
}

const sumOfLines = (lines: ReadonlyArray<ExplanationLine>): Points =>
  asPoints(lines.reduce((sum, line) => sum + pointsOfLine(line), 0))

const rated = (card: RateCard, rate: Rate, work: Work, servedBefore: number): ReadonlyArray<ExplanationLine> => {
  const { category, minimumMinutes, points } = rate
  const { version: cardVersion } = card
  const { minutes } = work
  if (minimumMinutes !== undefined && minutes < minimumMinutes) {
    return [{ line: 'below-minimum', cardVersion, category, minutes, minimumMinutes }]
  }
  switch (rate.per) {
    case 'hour':
      return byTheHour(card, rate, work, servedBefore)
    case 'block':
      return [byTheBlock(card, rate, minutes)]
    case 'act':
      return [{ line: 'for-the-act', cardVersion, category, points }]
  }
}

/** Sixty minutes, of a hundred hundredths each. */
const SHARES_AN_HOUR = 6_000

const byTheHour = (
  card: RateCard,
  rate: HourlyRate,
  work: Work,
  servedBefore: number,
): ReadonlyArray<ExplanationLine> => {
  const { minutes, from } = work
  const rounding = rate.rounding ?? card.rounding
  let shares = 0
  let told = 0
  return partsOf(rate, card.multipliers ?? [], { minutes, from }, servedBefore).map((part): ExplanationLine => {
    const { tier, special, multiplier } = part
    const pointsPerHour = (special ?? tier ?? rate).points
    shares += (part.until - part.from) * pointsPerHour * (multiplier?.percent ?? 100)
    const before = told
    told = divideRounded(shares, SHARES_AN_HOUR, rounding)
    return {
      line: 'by-the-hour',
      cardVersion: card.version,
      category: rate.category,
      minutes: asMinutes(part.until - part.from),
      pointsPerHour,
      rounding,
      points: asPoints(told - before),
      afterHours: tier?.afterHours,
      multiplied: multiplier && from && { name: multiplier.name, percent: multiplier.percent, ...hoursOf(part, from) },
      special: special && from && { name: special.name, ...hoursOf(part, from) },
    }
  })
}

/** Between which times on the clock a part lies, of a work that began at that moment. */
const hoursOf = ({ from, until }: Part, began: Instant): { readonly from: LocalTime; readonly until: LocalTime } => {
  const first = minuteOfDay(began)
  return { from: timeAt(first + from), until: timeAt(first + until) }
}

const byTheBlock = (card: RateCard, rate: BlockRate, minutes: Minutes): ExplanationLine => {
  const rounding = rate.rounding ?? card.rounding
  const blocks = asMinutes(divideRounded(minutes, rate.blockMinutes, rounding))
  return {
    line: 'by-the-block',
    cardVersion: card.version,
    category: rate.category,
    minutes,
    blockMinutes: rate.blockMinutes,
    blocks,
    pointsPerBlock: rate.points,
    rounding,
    points: asPoints(blocks * rate.points),
  }
}
