/** A complaint upheld turns the points of its act into zero, where the card says so. */
import { asPoints, asSignedPoints } from '../kernel/quantities.ts'
import type { Assessment } from './assessment.ts'
import type { RateCard } from './rate-card.ts'

/** The assessment of the act once the complaint is upheld. What the act had taken stays taken. */
export const afterComplaint = (
  card: Pick<RateCard, 'isZeroAfterComplaint'>,
  { points, explanation }: Assessment,
): Assessment => {
  if (card.isZeroAfterComplaint !== true || points <= 0) return { points, explanation }
  return {
    points: asSignedPoints(0),
    explanation: [...explanation, { line: 'complaint-upheld', cut: asPoints(points) }],
  }
}
