/** An assessment cut to what the account has room for. */
import { asPoints, asSignedPoints } from '../kernel/quantities.ts'
import type { Assessment } from './assessment.ts'
import { storageCutOf } from './caps.ts'
import type { RateCard } from './rate-card.ts'

/** `balance`: available and held together, less debt. What takes points has room always. */
export const withinStorage = (
  card: Pick<RateCard, 'storageCap'>,
  { points, explanation }: Assessment,
  balance: number,
): Assessment => {
  const cuts = points <= 0 ? [] : storageCutOf(card, balance, asPoints(points))
  const cut = cuts.reduce((sum, line) => sum + line.cut, 0)
  return { points: asSignedPoints(points - cut), explanation: [...explanation, ...cuts] }
}
