/** Acts that earn points without being work on a shift: another volunteer won, a meeting attended, a commendation, a tidy yard. */
import { asPoints, asSignedPoints } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Assessment, AssessmentLine } from './assessment.ts'
import type { ActItem } from './beyond-work.ts'
import type { RateCard } from './rate-card.ts'

export interface Act {
  readonly act: Keyword
  /** whether the opposite of the act was found */
  readonly isOpposite: boolean
  /** how often that year it had earned points before */
  readonly timesBefore: number
}

/** What an act earns or its opposite takes; undefined where the card does not know it. */
export const assessAct = (card: RateCard, { act, isOpposite, timesBefore }: Act): Assessment | undefined => {
  const item = card.acts?.find((each) => each.act === act)
  if (item === undefined) return undefined
  const points = asSignedPoints(isOpposite ? takenBy(item) : item.points)
  const done: AssessmentLine = { line: 'act-done', cardVersion: card.version, act, isOpposite, points }
  const { mostTimesAYear } = item
  if (isOpposite || mostTimesAYear === undefined || timesBefore < mostTimesAYear) return { points, explanation: [done] }
  const tooOften: AssessmentLine = { line: 'too-often', mostTimesAYear, cut: asPoints(item.points) }
  return { points: asSignedPoints(0), explanation: [done, tooOften] }
}

/** Less than zero, or zero itself, which has no sign. */
const takenBy = ({ oppositePoints }: ActItem): number =>
  oppositePoints === undefined || oppositePoints === 0 ? 0 : -oppositePoints
