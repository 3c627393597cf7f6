/** What a panel's word on a household is worth: as much as the panel said, and no more for an item than the card says of it as an act. */
import { asPoints, asSignedPoints, type Points } from '../kernel/quantities.ts'
import type { Keyword } from '../kernel/text.ts'
import type { Assessment, AssessmentLine } from './assessment.ts'
import type { RateCard } from './rate-card.ts'

export interface ItemFound {
  /** undefined: the sum of items that nobody told */
  readonly item: Keyword | undefined
  readonly points: Points
}

export const assessAppraisal = (card: RateCard, found: ReadonlyArray<ItemFound>): Assessment => {
  const lines: Array<AssessmentLine> = []
  let sum = 0
  for (const { item, points } of found) {
    lines.push({ line: 'appraised', cardVersion: card.version, item, points })
    sum += points
    const cap = card.acts?.find(({ act }) => act === item)?.points
    if (item === undefined || cap === undefined || points <= cap) continue
    const cut = asPoints(points - cap)
    lines.push({ line: 'item-cap', item, cap, cut })
    sum -= cut
  }
  return { points: asSignedPoints(sum), explanation: lines }
}
