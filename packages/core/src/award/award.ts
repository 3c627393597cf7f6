/** The award for one piece of work: a pure function of the card, the work, and what the account had earned in the caps' windows (law 9). */
import { asPoints, type Minutes, type Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { ExplanationLine } from './explanation.ts'
import { type Rate, type RateCard, rateFor } from './rate-card.ts'
import { divideRounded } from './rounding.ts'

export interface Work {
  readonly category: Keyword
  readonly minutes: Minutes
}

/** What one account earned by service in the day and in the month of the work, before it. */
export interface EarnedBefore {
  readonly thatDay: Points
  readonly thatMonth: Points
}

export interface Award {
  readonly points: Points
  readonly explanation: ReadonlyArray<ExplanationLine>
}

/** The award, explained; undefined where the category is not on the card. */
export const award = (card: RateCard, work: Work, earned: EarnedBefore): Award | undefined => {
  const rate = rateFor(card, work.category)
  if (rate === undefined) return undefined
  const first = rated(card, rate, work.minutes)
  const daily = capped('daily-cap', card.dailyCap, earned.thatDay, first.points)
  const monthly = capped('monthly-cap', card.monthlyCap, earned.thatMonth, daily.points)
  return { points: monthly.points, explanation: [first, ...daily.explanation, ...monthly.explanation] }
}

const rated = (card: RateCard, rate: Rate, minutes: Minutes): ExplanationLine & { readonly points: Points } => {
  switch (rate.per) {
    case 'hour':
      return {
        line: 'by-the-hour',
        cardVersion: card.version,
        category: rate.category,
        minutes,
        pointsPerHour: rate.points,
        rounding: card.rounding,
        points: asPoints(divideRounded(minutes * rate.points, 60, card.rounding)),
      }
    case 'act':
      return { line: 'for-the-act', cardVersion: card.version, category: rate.category, points: rate.points }
  }
}

const capped = (line: 'daily-cap' | 'monthly-cap', cap: Points | undefined, before: Points, points: Points): Award => {
  if (cap === undefined || points === 0 || before + points <= cap) return { points, explanation: [] }
  const kept = asPoints(Math.max(0, cap - before))
  return { points: kept, explanation: [{ line, cap, earnedBefore: before, cut: asPoints(points - kept) }] }
}
