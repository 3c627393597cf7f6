/** A base amount each year by status: ordinary, low-income, extreme poverty. Thanks from donors, for those who cannot serve as well. */
import { asSignedPoints } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Assessment } from './assessment.ts'
import type { RateCard } from './rate-card.ts'

/** What a status has each year; undefined where the card does not know it. */
export const assessStatus = (card: RateCard, status: Keyword): Assessment | undefined => {
  const amount = card.baseAmounts?.find((each) => each.status === status)
  if (amount === undefined) return undefined
  const { points } = amount
  return {
    points: asSignedPoints(points),
    explanation: [{ line: 'base-amount', cardVersion: card.version, status, points }],
  }
}
