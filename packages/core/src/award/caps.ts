/** The most that a card lets an account earn: by one work, by windows of time, and at all. Each cap says what it cut. */
import { asPoints, asSignedPoints, type Points } from '../kernel/quantities.ts'
import type { ExplanationLine, StorageCapLine } from './explanation.ts'
import type { RateCard } from './rate-card.ts'

/** What one account earned by service before a work, and what it has. Windows are of the day of service. */
export interface EarnedBefore {
  readonly thatDay: Points
  readonly thatMonth: Points
  readonly thatQuarter: Points
  readonly thatYear: Points
  /** available and held together; negative by recorded debt */
  readonly balance: number
  /** minutes of service up to and with that day */
  readonly minutes: number
}

/** The lines by which the caps cut so many points, the narrowest first; none where they do not. */
export const cutsOf = (
  card: RateCard,
  mostPoints: Points | undefined,
  earned: EarnedBefore,
  points: Points,
): ReadonlyArray<ExplanationLine> => {
  const lines: Array<ExplanationLine> = []
  let left: number = points
  const within = (room: number, line: (cut: Points) => ExplanationLine): void => {
    const cut = left - Math.max(0, Math.min(left, room))
    if (cut === 0) return
    left -= cut
    lines.push(line(asPoints(cut)))
  }
  if (mostPoints !== undefined) within(mostPoints, (cut) => ({ line: 'act-cap', cap: mostPoints, cut }))
  for (const { line, cap, earnedBefore } of windowsOf(card, earned)) {
    if (cap !== undefined) within(cap - earnedBefore, (cut) => ({ line, cap, earnedBefore, cut }))
  }
  lines.push(...storageCutOf(card, earned.balance, asPoints(left)))
  return lines
}

/** What an account has no room for; it holds for all that is earned, by service or otherwise. */
export const storageCutOf = (
  { storageCap }: Pick<RateCard, 'storageCap'>,
  balance: number,
  points: Points,
): ReadonlyArray<StorageCapLine> => {
  if (storageCap === undefined) return []
  const { points: cap, above } = storageCap
  const cut = points - Math.max(0, Math.min(points, cap - balance))
  if (cut === 0) return []
  return [{ line: 'storage-cap', cap, balanceBefore: asSignedPoints(balance), cut: asPoints(cut), above }]
}

interface Window {
  readonly line: 'daily-cap' | 'monthly-cap' | 'quarterly-cap' | 'yearly-cap'
  readonly cap: Points | undefined
  readonly earnedBefore: Points
}

const windowsOf = (card: RateCard, earned: EarnedBefore): ReadonlyArray<Window> => [
  { line: 'daily-cap', cap: card.dailyCap, earnedBefore: earned.thatDay },
  { line: 'monthly-cap', cap: card.monthlyCap, earnedBefore: earned.thatMonth },
  { line: 'quarterly-cap', cap: card.quarterlyCap, earnedBefore: earned.thatQuarter },
  { line: 'yearly-cap', cap: card.yearlyCap, earnedBefore: earned.thatYear },
]
