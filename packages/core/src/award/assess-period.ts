/** A full score at the start of a period, from which breaches subtract: what is left at its end counts. */
import { asPoints, asSignedPoints, type Times } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Assessment, AssessmentLine } from './assessment.ts'
import type { RateCard } from './rate-card.ts'

export interface BreachesFound {
  readonly breach: Keyword
  readonly times: Times
}

/** What is left of the full score, never below zero; undefined where the card has no score, or does not know a breach. */
export const assessPeriod = (card: RateCard, found: ReadonlyArray<BreachesFound>): Assessment | undefined => {
  const { startOfPeriod, version: cardVersion } = card
  if (startOfPeriod === undefined) return undefined
  const { fullScore, breaches } = startOfPeriod
  const lines: Array<AssessmentLine> = [{ line: 'full-score', cardVersion, points: fullScore }]
  let left: number = fullScore
  for (const { breach, times } of found) {
    const pointsEach = breaches.find((each) => each.breach === breach)?.points
    if (pointsEach === undefined) return undefined
    const cut = asPoints(pointsEach * times)
    lines.push({ line: 'breach', breach, times, pointsEach, cut })
    left -= cut
  }
  if (left < 0) lines.push({ line: 'not-below-zero', points: asPoints(-left) })
  return { points: asSignedPoints(Math.max(0, left)), explanation: lines }
}
